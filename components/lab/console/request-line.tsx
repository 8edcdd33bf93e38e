import { useId, useState } from 'react'
import { isRunning } from '../state/exchange'
import type { LabSession } from '../state/lab-session'
import { METHODS } from '../state/request-draft'
import type { RequestProblem } from '../state/request-problems'
import { useStore } from '../state/store'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import styles from './request-line.module.css'

interface RequestLineProps {
  session: LabSession
  problems: readonly RequestProblem[]
  /** Id of the element that lists the problems. */
  problemsId: string
}

/** Method, path and Send. */
export function RequestLine({ session, problems, problemsId }: RequestLineProps) {
  const { path } = useStore(session.draft)
  const { exchange } = useStore(session)
  const pathId = useId()
  const invalid = problems.some(
    (problem) => problem.field === 'path' && problem.severity === 'error',
  )
  return (
    <form
      className={styles.line}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void session.send()
      }}
    >
      <MethodInput session={session} />
      <input
        id={pathId}
        className={`${field.input} ${styles.path}`}
        aria-label="Path and query"
        aria-invalid={invalid}
        aria-describedby={invalid ? problemsId : undefined}
        value={path}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder="/api/problems?limit=5"
        onChange={(event) => session.draft.setPath(event.target.value)}
      />
      {isRunning(exchange) ? (
        <Button icon="stop" className={styles.send} onClick={() => session.cancel()}>
          Cancel
        </Button>
      ) : (
        <Button
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

/** The seven methods that Next knows, or any other that the reader types. */
function MethodInput({ session }: { session: LabSession }) {
  const { method } = useStore(session.draft)
  const known = METHODS.some((name) => name === method)
  const [typing, setTyping] = useState(false)
  const custom = typing || !known
  return (
    <>
      <select
        className={`${field.input} ${styles.method}`}
        aria-label="Method"
        data-method={method}
        value={custom ? 'other' : method}
        onChange={({ target }) => {
          setTyping(target.value === 'other')
          session.draft.setMethod(target.value === 'other' ? 'PURGE' : target.value)
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
          onChange={(event) => session.draft.setMethod(event.target.value)}
        />
      )}
    </>
  )
}
