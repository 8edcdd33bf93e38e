import { useState } from 'react'
import type { DemoProps } from '../demos/demo-pane'
import { ExchangeView } from '../demos/exchange-view'
import type { NotMade } from '../demos/not-answered'
import { NotMadeBanner } from '../demos/not-made-banner'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { Icon } from '../ui/icon'
import { cellKey, ComparisonBoard } from './comparison-board'
import { type ComparisonRow, ROWS, type Side, SIDES } from './comparison-rows'
import type { Finding } from './demonstrate'
import styles from './side-by-side.module.css'
import type { Step } from './stage'

const sides: readonly Side[] = ['handler', 'action']

/** Route Handlers beside Server Actions: a table whose cells show on the running project what they say. */
export function SideBySidePane({ session }: DemoProps) {
  const [board] = useState(() => new ComparisonBoard(session))
  const { row: chosen, running } = useStore(board)
  const row = ROWS.find(({ id }) => id === chosen)
  return (
    <div role="group" aria-label="Side by side" className={styles.board}>
      <p className={styles.intro}>
        Every cell is a claim. Press one to see it tried on this project, over one database.
      </p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Difference</span>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {SIDES[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ id, name, cells }) => (
            <tr key={id} data-chosen={chosen === id || undefined}>
              <th scope="row">{name}</th>
              {sides.map((side) => (
                <td key={side}>
                  <button
                    type="button"
                    className={styles.cell}
                    aria-label={`${name}, ${SIDES[side]}: ${cells[side]}`}
                    aria-disabled={running !== null || undefined}
                    onClick={() => void board.run(id, side)}
                  >
                    <Icon name="play" size={14} />
                    <span>{cells[side]}</span>
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {row && <Results row={row} board={board} />}
      <ScriptsOff session={session} />
    </div>
  )
}

function Results({ row, board }: { row: ComparisonRow; board: ComparisonBoard }) {
  const { running, findings } = useStore(board)
  return (
    <div role="group" aria-label={`Results: ${row.name}`} className={styles.results}>
      {sides.map((side) => {
        const key = cellKey(row.id, side)
        return (
          <section key={side} className={styles.result} aria-label={SIDES[side]}>
            <p className={styles.claim}>
              {SIDES[side]}: <strong>{row.cells[side]}</strong>
            </p>
            <Result
              finding={findings[key]}
              running={running === key}
              claim={row.cells[side]}
              onAgain={() => void board.run(row.id, side)}
            />
          </section>
        )
      })}
    </div>
  )
}

interface ResultProps {
  finding: Finding | NotMade | undefined
  running: boolean
  claim: string
  onAgain(): void
}

function Result({ finding, running, claim, onAgain }: ResultProps) {
  const found = finding && !running && !('error' in finding) ? finding : null
  return (
    <>
      <div role="status" className={styles.sentence}>
        {running ? (
          'Trying it…'
        ) : !finding ? (
          <span className={styles.hint}>Press “{claim}” to compare.</span>
        ) : 'error' in finding ? (
          <NotMadeBanner
            reason={finding}
            otherwise="This could not be tried."
            again="Try it again"
            onAgain={onAgain}
          />
        ) : (
          finding.sentence
        )}
      </div>
      {found?.steps.map((step, at) => (
        <StepView key={at} step={step} />
      ))}
    </>
  )
}

function StepView({ step: { what, outcome, curl, exchange } }: { step: Step }) {
  return (
    <details className={styles.step}>
      <summary>
        <code>{what}</code> <span className={styles.outcome}>{outcome}</span>
      </summary>
      {curl && (
        <div className={styles.curl}>
          <pre tabIndex={0} role="group" aria-label={`Command: ${what}`}>
            {curl}
          </pre>
          <CopyButton text={() => curl}>Copy curl</CopyButton>
        </div>
      )}
      <ExchangeView exchange={exchange} />
    </details>
  )
}

/** Says that a demonstration has left the page without scripts, and takes it back. */
function ScriptsOff({ session }: { session: LabSession }) {
  const { page } = useStore(session.preview)
  if (!page || page.javascript) return null
  return (
    <Banner
      tone="info"
      actions={
        <Button onClick={() => session.preview.setJavaScript(true)}>Turn JavaScript on</Button>
      }
    >
      The page above runs without JavaScript.
    </Banner>
  )
}
