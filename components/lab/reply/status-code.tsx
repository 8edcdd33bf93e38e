import styles from './status-code.module.css'

/** A status in the colour of its class, with its text. */
export function StatusCode({ status, text }: { status: number; text?: string }) {
  return (
    <span className={styles.status} data-class={Math.floor(status / 100)}>
      {status}
      {text ? ` ${text}` : ''}
    </span>
  )
}
