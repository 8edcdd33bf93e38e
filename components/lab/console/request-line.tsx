import { useState } from 'react'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import styles from './request-line.module.css'

interface RequestLineProps {
  method: string
  path: string
  /** Whether the path cannot be sent as it is. */
  invalid: boolean
  /** Id of the element that says why. */
  problemsId?: string
  running: boolean
  onMethod(method: string): void
  onPath(path: string): void
  onSend(): void
  onCancel(): void
}

/** Method, path and Send. */
export function RequestLine(props: RequestLineProps) {
  const { method, path, invalid, problemsId, running, onMethod, onPath, onSend, onCancel } = props
  return (
    <form
      className={styles.line}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      <MethodInput method={method} onMethod={onMethod} />
      <input
        className={`${field.input} ${styles.path}`}
        aria-label="Path and query"
        aria-invalid={invalid}
        aria-describedby={invalid ? problemsId : undefined}
        value={path}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder="/api/problems?limit=5"
        onChange={(event) => onPath(event.target.value)}
      />
      {running ? (
        // Its own key: were the element reused as Send, the press that cancels would also submit.
        <Button key="cancel" icon="stop" className={styles.send} onClick={onCancel}>
          Cancel
        </Button>
      ) : (
        <Button
          key="send"
          type="submit"
          variant="primary"
          icon="send"
          className={styles.send}
          title="Send (Ctrl or Cmd + Enter)"
        >
          Send
        </Button>
      )}
    </form>
  )
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']

interface MethodInputProps {
  method: string
  onMethod(method: string): void
}

/** The seven methods that Next knows, or any other that the reader types. */
function MethodInput({ method, onMethod }: MethodInputProps) {
  const [typing, setTyping] = useState(false)
  const custom = typing || !METHODS.includes(method)
  return (
    <>
      <select
        className={`${field.input} ${styles.method}`}
        aria-label="Method"
        data-method={method}
        value={custom ? 'other' : method}
        onChange={({ target }) => {
          setTyping(target.value === 'other')
          onMethod(target.value === 'other' ? 'PURGE' : target.value)
        }}
      >
        {METHODS.map((name) => (
          <option key={name}>{name}</option>
        ))}
        <option value="other">Other…</option>
      </select>
      {custom && (
        <input
          className={`${field.input} ${styles.custom}`}
          aria-label="Method name"
          value={method}
          spellCheck={false}
          onBlur={() => setTyping(false)}
          onChange={(event) => onMethod(event.target.value)}
        />
      )}
    </>
  )
}
