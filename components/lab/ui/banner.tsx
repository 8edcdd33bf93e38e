import type { ReactNode } from 'react'
import { Button } from './button'
import styles from './banner.module.css'

interface BannerProps {
  tone: 'info' | 'ok' | 'warn' | 'bad'
  children: ReactNode
  /** Buttons that say what can be done about it. */
  actions?: ReactNode
  onDismiss?(): void
}

/** A line that tells what happened, why, and what to do. */
export function Banner({ tone, children, actions, onDismiss }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone}>
      <div className={styles.text}>{children}</div>
      {(actions || onDismiss) && (
        <div className={styles.actions}>
          {actions}
          {onDismiss && <Button variant="quiet" icon="close" label="Dismiss" onClick={onDismiss} />}
        </div>
      )}
    </div>
  )
}
