'use client'

import { useSyncExternalStore } from 'react'
import { readTheme, subscribeToTheme, type Theme, writeTheme } from './theme'
import styles from './theme-toggle.module.css'

const choices: { theme: Theme; label: string; path: string }[] = [
  {
    theme: 'light',
    label: 'Light colours',
    path: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  },
  {
    theme: 'system',
    label: 'Colours of the system',
    path: 'M2 3.5h12v7.5H2zM6 14h4M8 11v3',
  },
  {
    theme: 'dark',
    label: 'Dark colours',
    path: 'M13.5 9.4A5.8 5.8 0 0 1 6.6 2.5a5.8 5.8 0 1 0 6.9 6.9Z',
  },
]

/** Light, as the system, or dark. */
export function ThemeToggle() {
  const current = useSyncExternalStore(subscribeToTheme, readTheme, () => 'system')
  return (
    <div className={styles.toggle} role="group" aria-label="Colours">
      {choices.map(({ theme, label, path }) => (
        <button
          key={theme}
          type="button"
          className={styles.choice}
          aria-label={label}
          title={label}
          aria-pressed={theme === current}
          onClick={() => writeTheme(theme)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d={path} />
          </svg>
        </button>
      ))}
    </div>
  )
}
