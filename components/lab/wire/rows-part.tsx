import { useState } from 'react'
import { ORIGIN } from '@/sandbox/client/request-input'
import type { ActionNames } from '@/sandbox/wire/action-names'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { PageFrame } from './page-frame'
import { RowList } from './row-list'
import { type ReplyRows, stepLines } from './reply-rows'
import { TreeSoFar } from './tree-so-far'
import type { SourceExchange } from './wire-source'
import type { WireEntry } from './wire-entry'
import { WirePart } from './wire-part'
import styles from './wire.module.css'

interface RowsPartProps {
  entry: Pick<WireEntry, 'exchange' | 'stylesheets'>
  rows: ReplyRows | null
  names: ActionNames
  /** Addresses of the images that came for the document, by the whole address that it asked for. */
  images(): Record<string, string>
}

/** The rows of a reply, all or one after the other, with what React could make of them so far. */
export function RowsPart({ entry, rows, names, images }: RowsPartProps) {
  const { exchange, stylesheets } = entry
  /** How many rows are shown; null: all, also those that are still to come. */
  const [step, setStep] = useState<number | null>(null)
  if (!rows) {
    return (
      <p className={styles.hint}>
        This reply has no rows of React Server Components: it is neither such a payload nor a
        document with one.
      </p>
    )
  }
  const total = rows.rows.length
  const shown = Math.min(step ?? total, total)
  return (
    <>
      <Stepper shown={shown} total={total} exchange={exchange} rows={rows} onStep={setStep} />
      {rows.where === 'document' && (
        <p className={styles.hint}>
          These rows stand in scripts of the document, which the page reads before it asks for more.
        </p>
      )}
      <RowList
        lines={stepLines(rows.rows, exchange.chunks, shown)}
        current={step === null ? null : shown - 1}
      />
      {rows.where === 'document' && (
        <PageFrame
          url={ORIGIN + exchange.url}
          chunks={exchange.chunks.slice(0, chunksFor(rows, exchange, shown))}
          stylesheets={stylesheets}
          images={images()}
        />
      )}
      {rows.problem && shown === total && <Banner tone="warn">{rows.problem}</Banner>}
      <WirePart title={shown === total ? 'What the rows add up to' : 'What React has so far'}>
        <TreeSoFar rows={rows.rows.slice(0, shown)} names={names} />
      </WirePart>
    </>
  )
}

/** How many chunks had to come for the first `shown` rows; all of them when no row is left out. */
function chunksFor({ rows }: ReplyRows, { chunks }: SourceExchange, shown: number): number {
  const last = rows[shown - 1]
  return shown === rows.length || !last ? chunks.length : last.lastChunk + 1
}

interface StepperProps {
  shown: number
  total: number
  exchange: SourceExchange
  rows: ReplyRows
  onStep(step: number | null): void
}

function Stepper({ shown, total, exchange, rows, onStep }: StepperProps) {
  const row = rows.rows[shown - 1]
  const chunk = row && exchange.chunks[row.lastChunk]
  const when = chunk ? `, in chunk ${row.lastChunk + 1} of ${exchange.chunks.length}` : ''
  return (
    <div className={styles.stepper} role="group" aria-label="Step through the rows">
      <Button idle={shown <= 1} onClick={() => onStep(1)}>
        First row
      </Button>
      <Button idle={shown <= 1} onClick={() => onStep(Math.max(1, shown - 1))}>
        Previous row
      </Button>
      <Button variant="primary" idle={shown >= total} onClick={() => onStep(shown + 1)}>
        Next row
      </Button>
      <Button idle={shown >= total} onClick={() => onStep(null)}>
        All rows
      </Button>
      <span role="status" className={styles.where}>
        Row {shown} of {total}
        {when}
      </span>
    </div>
  )
}
