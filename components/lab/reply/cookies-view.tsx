import type { HeaderList } from '@/sandbox/protocol/trace'
import { DataTable } from '../ui/data-table'
import { replyCookies } from './reply-cookies'
import styles from './reply.module.css'
import views from './views.module.css'

/** The cookies that the reply sets. */
export function CookiesView({ headers }: { headers: HeaderList }) {
  const cookies = replyCookies(headers)
  if (cookies.length === 0) return <p className={styles.hint}>The reply sets no cookies.</p>
  return (
    <DataTable label="Cookies that the reply sets" head={['Name', 'Value', 'Attributes']}>
      {cookies.map((cookie, at) => (
        <tr key={at}>
          <td className={views.name}>{cookie.name}</td>
          <td className={views.value}>{cookie.value}</td>
          <td>
            {cookie.attributes.join(', ')}
            {cookie.warning && <div className={views.note}>{cookie.warning}</div>}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
