import type { ActionNames } from '@/sandbox/wire/action-names'
import { indexRows, resolve } from '@/sandbox/wire/flight-resolve'
import { type RouteSegment, payloadFields, payloadRoute } from '@/sandbox/wire/flight-root'
import type { FlightRow } from '@/sandbox/wire/flight-row'
import { showValue } from '@/sandbox/wire/show-value'
import { DataTable } from '../ui/data-table'
import { WireText } from './wire-part'
import styles from './wire.module.css'

/** Field of a payload that holds the route; it is shown segment by segment. */
const ROUTE_FIELD = 't'

/** The root row with everything in its place that the given rows bring. */
export function TreeSoFar({ rows, names }: { rows: readonly FlightRow[]; names: ActionNames }) {
  const index = indexRows(rows)
  const root = index.get(0)?.row.value
  if (!root) {
    return (
      <p className={styles.hint}>The root row, $0, has not come yet: React can show nothing.</p>
    )
  }
  const settled = resolve(root, index, names)
  const fields = payloadFields(settled).filter(({ field }) => field !== ROUTE_FIELD)
  const route = payloadRoute(settled)
  if (fields.length === 0)
    return <WireText label="Value of the root row" text={showValue(settled)} />
  return (
    <>
      {route && (
        <ul className={styles.route} aria-label="Segments of the route">
          <Segment segment={route} />
        </ul>
      )}
      <DataTable label="Other fields of the root row" head={['Field', 'Value', 'Meaning']}>
        {fields.map(({ field, name, words, value }) => (
          <tr key={field}>
            <td className={styles.name}>
              {field} ({name})
            </td>
            <td className={styles.value}>{showValue(value)}</td>
            <td className={styles.prose}>{words}</td>
          </tr>
        ))}
      </DataTable>
    </>
  )
}

const STATES: Readonly<Record<RouteSegment['state'], string>> = {
  rendered: 'rendered',
  skipped: 'skipped: the browser has it',
  'left out': 'left out of this reply',
}

function Segment({ segment }: { segment: RouteSegment }) {
  const { slot, label, state, output, children } = segment
  return (
    <li>
      <span className={styles.segment} data-state={state}>
        {slot === 'children' ? '' : `@${slot} `}
        <code>{label}</code> {STATES[state]}
      </span>
      {output && (
        <details className={styles.fold}>
          <summary>Output of {label}</summary>
          <WireText label={`Output of ${label}`} text={showValue(output)} />
        </details>
      )}
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Segment key={child.slot} segment={child} />
          ))}
        </ul>
      )}
    </li>
  )
}
