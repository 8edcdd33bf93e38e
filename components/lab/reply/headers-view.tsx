import type { HeaderList } from '@/sandbox/protocol/trace'
import { DataTable } from '../ui/data-table'
import styles from './reply.module.css'
import views from './views.module.css'

/** Every header of the reply, in order. */
export function HeadersView({ headers }: { headers: HeaderList }) {
  if (headers.length === 0) return <p className={styles.hint}>The reply has no headers.</p>
  return (
    <DataTable label="Headers of the reply" head={['Name', 'Value']}>
      {headers.map(([name, value], at) => (
        <tr key={at}>
          <td className={views.name}>{name}</td>
          <td className={views.value}>{value}</td>
        </tr>
      ))}
    </DataTable>
  )
}
