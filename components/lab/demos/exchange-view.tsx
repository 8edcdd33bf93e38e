import { useId } from 'react'
import { StatusCode } from '../reply/status-code'
import styles from './exchange-view.module.css'
import { exchangeText, type ShownLine } from './exchange-text'
import type { LiveExchange } from './live-request'

/** What was sent and what came back, side by side. */
export function ExchangeView({ exchange }: { exchange: LiveExchange }) {
  const { sent, reply } = exchangeText(exchange)
  const { status, statusText, logs } = exchange
  const forged = sent.some((line) => line.forged)
  return (
    <div className={styles.exchange}>
      <div className={styles.messages}>
        <Message title="Sent" note={forged ? 'forged parts are marked' : undefined} lines={sent} />
        <Message
          title="Reply"
          note={<StatusCode status={status} text={statusText} />}
          lines={reply}
        />
        {logs.length > 0 && (
          <Message
            title="Log of the server"
            lines={logs.map(({ level, text }) => ({ text: `${level}: ${text}` }))}
          />
        )}
      </div>
    </div>
  )
}

interface MessageProps {
  title: string
  note?: React.ReactNode
  lines: readonly ShownLine[]
}

function Message({ title, note, lines }: MessageProps) {
  const id = useId()
  return (
    <div className={styles.message}>
      <p className={styles.title}>
        <span id={id}>{title}</span> {note && <span className={styles.note}>{note}</span>}
      </p>
      <pre className={styles.text} tabIndex={0} role="group" aria-labelledby={id}>
        {lines.map(({ text, forged }, at) => (
          <span key={at}>
            {forged ? <mark className={styles.forged}>{text}</mark> : text}
            {'\n'}
          </span>
        ))}
      </pre>
    </div>
  )
}
