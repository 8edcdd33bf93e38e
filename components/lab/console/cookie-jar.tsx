import { type FormEvent, useState } from 'react'
import type { StoredCookie } from '@/sandbox/client/types'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import { DataTable } from '../ui/data-table'
import styles from './cookie-jar.module.css'

const hiddenHead = <span className="visually-hidden">Actions</span>

/** The cookies that go with every request of this lab. */
export function CookieJarView({ session }: { session: LabSession }) {
  useStore(session)
  const runtime = useStore(session.runtime)
  const [editing, setEditing] = useState<StoredCookie | null>(null)
  if (runtime.status !== 'ready') {
    return (
      <p className={styles.hint}>
        The cookie jar fills from Set-Cookie once the sandbox runs. Send a request to start it.
      </p>
    )
  }
  const cookies = runtime.sandbox.cookies.list()
  return (
    <div className={styles.jar}>
      {cookies.length === 0 ? (
        <p className={styles.hint}>
          No cookies yet. A reply with Set-Cookie adds some, or add one.
        </p>
      ) : (
        <DataTable
          label="Cookie jar"
          head={['Name', 'Value', 'Path', 'Expires', 'Flags', hiddenHead]}
        >
          {cookies.map((cookie) => (
            <tr key={`${cookie.name} ${cookie.path}`}>
              <td>{cookie.name}</td>
              <td>{cookie.value}</td>
              <td>{cookie.path}</td>
              <td>{cookie.expires ? new Date(cookie.expires).toLocaleString() : 'Session'}</td>
              <td>{flags(cookie)}</td>
              <td className={styles.actions}>
                <Button
                  variant="quiet"
                  icon="pencil"
                  label={`Edit ${cookie.name}`}
                  onClick={() => setEditing(cookie)}
                />
                <Button
                  variant="quiet"
                  icon="trash"
                  label={`Delete ${cookie.name}`}
                  onClick={() => session.deleteCookie(cookie.name)}
                />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <CookieForm
        key={editing ? editing.name : 'new'}
        cookie={editing}
        onSave={(cookie) => {
          session.setCookie(cookie)
          setEditing(null)
        }}
      />
    </div>
  )
}

function flags({ httpOnly, secure, sameSite }: StoredCookie): string {
  const set = [httpOnly && 'HttpOnly', secure && 'Secure', sameSite && `SameSite=${sameSite}`]
  return set.filter(Boolean).join(', ') || 'none'
}

interface CookieFormProps {
  cookie: StoredCookie | null
  onSave(cookie: Partial<StoredCookie> & { name: string; value: string }): void
}

function CookieForm({ cookie, onSave }: CookieFormProps) {
  const [name, setName] = useState(cookie?.name ?? '')
  const [value, setValue] = useState(cookie?.value ?? '')
  const [refused, setRefused] = useState(false)
  const valid =
    /^[!#$%&'*+\-.^_`|~\w]+$/.test(name) &&
    /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/.test(value)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setRefused(!valid)
    if (!valid) return
    onSave({ ...cookie, name, value })
    setName('')
    setValue('')
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <input
        className={field.input}
        aria-label="Name of the cookie"
        placeholder="Name"
        value={name}
        readOnly={cookie !== null}
        spellCheck={false}
        onChange={(event) => setName(event.target.value)}
      />
      <input
        className={field.input}
        aria-label="Value of the cookie"
        placeholder="Value"
        value={value}
        spellCheck={false}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="submit" icon={cookie ? 'check' : 'plus'}>
        {cookie ? 'Save cookie' : 'Add cookie'}
      </Button>
      {refused && !valid && (
        <p role="alert" className={styles.bad}>
          A cookie needs a name of letters, digits and dashes, and a value without spaces, commas,
          semicolons or quotes. Encode other characters, as encodeURIComponent() does.
        </p>
      )}
    </form>
  )
}
