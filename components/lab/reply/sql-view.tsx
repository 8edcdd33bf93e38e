import type { RequestTrace } from '@/sandbox/protocol/trace'
import { CodeText } from '../ui/code-text'
import { DataTable } from '../ui/data-table'
import { formatMs } from '../ui/format'
import styles from './reply.module.css'
import views from './views.module.css'

/** The statements that the handler caused, as Postgres got them. */
export function SqlView({ trace }: { trace: RequestTrace | null }) {
  if (!trace)
    return <p className={styles.hint}>The queries are listed when the request has ended.</p>
  if (trace.queries.length === 0) {
    return <p className={styles.hint}>The handler asked the database nothing.</p>
  }
  return (
    <DataTable label="Queries" head={['#', 'Statement', 'Rows', 'Time', 'At']}>
      {trace.queries.map((query, at) => (
        <tr key={at}>
          <td className={views.number}>{at + 1}</td>
          <td className={views.sql}>
            <pre>
              <CodeText text={query.sql} language="sql" />
            </pre>
            {query.params.length > 0 && (
              <div className={views.params}>{query.params.map(describeParam).join('  ')}</div>
            )}
            {query.error && <div className={views.error}>{query.error}</div>}
          </td>
          <td className={views.number}>{query.rows}</td>
          <td className={views.number}>{formatMs(query.ms)}</td>
          <td className={views.number}>+{formatMs(query.startMs)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

const describeParam = (value: unknown, at: number) => `$${at + 1} = ${JSON.stringify(value)}`
