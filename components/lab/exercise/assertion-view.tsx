import type { Assertion, SentRequest } from '@/sandbox/checks/report'
import { MethodName } from '../console/method-name'
import { formatJson } from '../reply/format-json'
import { StatusCode } from '../reply/status-code'
import { CodeText } from '../ui/code-text'
import { Icon } from '../ui/icon'
import { InlineText } from '../ui/inline-text'
import styles from './assertion-view.module.css'

const verdicts = {
  pass: { icon: 'check', words: 'passed' },
  fail: { icon: 'close', words: 'failed' },
  error: { icon: 'warning', words: 'could not be judged' },
} as const

interface AssertionViewProps {
  assertion: Assertion
  /** Whether the details are open from the start, as those of the first failure are. */
  open: boolean
}

/** One check: its verdict, expected against got, and the requests that led to it. */
export function AssertionView({ assertion, open }: AssertionViewProps) {
  const { title, status } = assertion
  const { icon, words } = verdicts[status]
  const line = (
    <>
      <span className={styles.icon}>
        <Icon name={icon} />
      </span>
      <span className="visually-hidden">{words}: </span>
      {title}
    </>
  )
  return (
    <div role="listitem" className={styles.assertion} data-status={status}>
      {status === 'pass' ? (
        <p className={styles.title}>{line}</p>
      ) : (
        <details open={open}>
          <summary className={styles.title}>{line}</summary>
          <Details assertion={assertion} />
        </details>
      )}
    </div>
  )
}

function Details({ assertion }: { assertion: Assertion }) {
  const { message, expected, actual, requests } = assertion
  return (
    <div className={styles.details}>
      {message && (
        <p className={styles.message}>
          <InlineText text={message} />
        </p>
      )}
      {(expected !== undefined || actual !== undefined) && (
        <dl className={styles.compare}>
          <dt>Expected</dt>
          <dd>{expected ?? 'nothing'}</dd>
          <dt>Got</dt>
          <dd>{actual ?? 'nothing'}</dd>
        </dl>
      )}
      {requests.map((request, at) => (
        <Sent key={at} request={request} />
      ))}
    </div>
  )
}

function Sent({ request }: { request: SentRequest }) {
  const { method, path, body, secondsLater, status, cache, reply, problem } = request
  return (
    <div className={styles.sent}>
      <p className={styles.line}>
        {secondsLater !== undefined && <span>{secondsLater} s later:</span>}
        <MethodName method={method} />
        <span className={styles.path}>{path}</span>
        {status === null ? <span>no reply</span> : <StatusCode status={status} />}
        {cache && <span>cache: {cache}</span>}
      </p>
      {body && <Payload label="sent" text={body} />}
      {reply && <Payload label="got" text={reply} />}
      {problem && <p className={styles.problem}>{problem}</p>}
    </div>
  )
}

function Payload({ label, text }: { label: string; text: string }) {
  const json = formatJson(text)
  return (
    <div className={styles.payload}>
      <span className={styles.label}>{label}</span>
      <pre tabIndex={0} role="group" aria-label={`Body ${label}`}>
        <CodeText text={json ?? text} language={json === null ? 'plain' : 'json'} />
      </pre>
    </div>
  )
}
