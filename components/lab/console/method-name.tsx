import styles from './method-name.module.css'

const short: Record<string, string> = { DELETE: 'DEL', OPTIONS: 'OPT' }

/** A request method in its own colour. */
export function MethodName(props: { method: string; short?: boolean }) {
  const text = (props.short && short[props.method]) || props.method
  return (
    <span className={styles.method} data-method={props.method}>
      {text}
    </span>
  )
}
