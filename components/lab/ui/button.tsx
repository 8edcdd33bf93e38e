import type { ComponentProps } from 'react'
import { Icon, type IconName } from './icon'
import styles from './button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  /** Default `plain`. */
  variant?: 'primary' | 'plain' | 'quiet'
  icon?: IconName
  /** Shown as an icon only; its name for everyone who does not see it. */
  label?: string
  /** Nothing to do just now. Unlike `disabled`, it keeps the focus of who has just pressed it. */
  idle?: boolean
}

/** The lab's button: with text, or with an icon and a `label`. */
export function Button({
  variant = 'plain',
  icon,
  label,
  idle,
  onClick,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      onClick={idle ? undefined : onClick}
      aria-disabled={idle || undefined}
      className={className ? `${styles.button} ${className}` : styles.button}
      data-variant={variant}
      data-square={children === undefined || undefined}
      aria-label={label}
      title={rest.title ?? label}
    >
      {icon && <Icon name={icon} size={14} />}
      {children}
    </button>
  )
}
