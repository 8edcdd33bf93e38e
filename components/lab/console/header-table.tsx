import { useId, useRef } from 'react'
import type { DraftHolder } from '../state/request-draft'
import type { RequestProblem } from '../state/request-problems'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import { PairRow } from './pair-row'
import styles from './pair-row.module.css'

const wellKnown = [
  'Accept',
  'Accept-Language',
  'Authorization',
  'Cache-Control',
  'Content-Type',
  'Cookie',
  'If-None-Match',
  'Origin',
  'User-Agent',
  'X-Forwarded-For',
]

interface HeaderTableProps {
  session: DraftHolder
  problems: readonly RequestProblem[]
}

/** Request headers, one row each; a row can be switched off without losing it. */
export function HeaderTable({ session, problems }: HeaderTableProps) {
  const { headers, body } = useStore(session.draft)
  const namesId = useId()
  const list = useRef<HTMLDivElement>(null)
  const add = () => {
    session.draft.addHeader()
    requestAnimationFrame(() => lastName(list.current)?.focus())
  }
  return (
    <div ref={list} className={styles.rows}>
      <datalist id={namesId}>
        {wellKnown.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
      {headers.map((row, at) => (
        <PairRow
          key={row.id}
          what={`header ${at + 1}`}
          row={row}
          invalid={problems.some((problem) => problem.row === row.id)}
          suggestions={namesId}
          onChange={(part) => session.draft.setHeader(row.id, part)}
          onRemove={() => session.draft.removeHeader(row.id)}
        />
      ))}
      <div className={styles.foot}>
        <Button icon="plus" onClick={add}>
          Add header
        </Button>
        <span className={styles.hint}>
          {body.kind === 'none'
            ? 'Host, User-Agent and Accept are sent by themselves.'
            : 'Content-Type follows the body, unless you add your own.'}
        </span>
      </div>
    </div>
  )
}

function lastName(list: HTMLElement | null): HTMLInputElement | undefined {
  const names = list?.querySelectorAll<HTMLInputElement>('input[data-part=name]')
  return names?.[names.length - 1]
}
