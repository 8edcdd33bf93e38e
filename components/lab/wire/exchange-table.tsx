import { MethodName } from '../console/method-name'
import { StatusCode } from '../reply/status-code'
import { DataTable } from '../ui/data-table'
import { formatMs } from '../ui/format'
import { type WireEntry, entryLabel } from './wire-entry'
import styles from './wire.module.css'

interface ExchangeTableProps {
  entries: readonly WireEntry[]
  selected: number | null
  onSelect(key: number | null): void
}

/** One line an exchange, oldest first; pressing the path shows its details, or closes them again. */
export function ExchangeTable({ entries, selected, onSelect }: ExchangeTableProps) {
  return (
    <DataTable
      label="Requests of the page, oldest first"
      head={['Request', 'Status', 'Time', 'What for']}
    >
      {entries.map((entry) => {
        const { key, exchange } = entry
        const isSelected = key === selected
        return (
          <tr key={key} className={styles.entry} data-selected={isSelected || undefined}>
            <th scope="row">
              <button
                type="button"
                className={styles.open}
                aria-expanded={isSelected}
                onClick={() => onSelect(isSelected ? null : key)}
              >
                <MethodName method={exchange.method} />
                <span className={styles.path}>{exchange.url}</span>
              </button>
            </th>
            <td>
              <Outcome entry={entry} />
            </td>
            <td className={styles.number}>{entry.ms === null ? '' : formatMs(entry.ms)}</td>
            <td className={styles.purpose}>
              {entryLabel(entry)}
              {entry.origin === 'resent' && <span className={styles.mark}>resent</span>}
            </td>
          </tr>
        )
      })}
    </DataTable>
  )
}

function Outcome({ entry: { exchange } }: { entry: WireEntry }) {
  if (exchange.status !== null) return <StatusCode status={exchange.status} />
  return exchange.error ? <span className={styles.bad}>failed</span> : <span>waiting…</span>
}
