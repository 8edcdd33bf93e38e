import type { KeyboardEvent } from 'react'
import type { SqlResult } from '@/sandbox/protocol/database'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { DataTable } from '../ui/data-table'
import field from '../ui/field.module.css'
import { count, formatMs } from '../ui/format'
import styles from './sql-box.module.css'
import { Cell } from './table-rows'

/** SQL straight to the lab's Postgres. */
export function SqlBox({ session }: { session: LabSession }) {
  const { database } = session
  const { query, busy, result, error } = useStore(database)
  const run = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // The lab around would send the request of the console.
    event.preventDefault()
    event.stopPropagation()
    void database.runQuery()
  }
  return (
    <>
      <div className={styles.box}>
        <textarea
          className={field.area}
          aria-label="SQL"
          rows={3}
          spellCheck={false}
          value={query}
          onKeyDown={run}
          onChange={(event) => database.setQuery(event.target.value)}
        />
        <div className={styles.foot}>
          <Button
            variant="primary"
            icon="play"
            disabled={busy !== null}
            onClick={() => void database.runQuery()}
          >
            Run SQL
          </Button>
          <span role="status" className={styles.summary}>
            {busy === 'query' ? 'Running…' : result && summary(result)}
          </span>
        </div>
      </div>
      {error && (
        <Banner tone="bad">
          <strong>Postgres refused the statement.</strong>
          <pre>{error}</pre>
        </Banner>
      )}
      {result && result.columns.length > 0 && <ResultGrid result={result} />}
    </>
  )
}

const summary = ({ rowCount, ms }: SqlResult) => `${count(rowCount, 'row')} in ${formatMs(ms)}`

function ResultGrid({ result }: { result: SqlResult }) {
  const head = result.columns.map(({ name, type }, at) => (
    <span key={at} title={type}>
      {name}
    </span>
  ))
  return (
    <DataTable label="Result" head={head}>
      {result.rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, column) => (
            <td key={column}>
              <Cell value={cell} />
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
