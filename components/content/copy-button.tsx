'use client'

import { useEffect, useState } from 'react'
import styles from './copy-button.module.css'

const caption = { idle: 'Copy', copied: 'Copied', failed: 'Press Ctrl+C' }

/** Copies the text of the code block around it; where the browser refuses, selects it instead. */
export function CopyButton({ label }: { label: string }) {
  const [state, setState] = useState<keyof typeof caption>('idle')

  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])

  async function copy(button: HTMLElement) {
    const code = button.closest('[data-code-block]')?.querySelector('code')
    if (!code) return
    try {
      await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''))
      setState('copied')
    } catch {
      getSelection()?.selectAllChildren(code)
      setState('failed')
    }
  }

  return (
    <button
      type="button"
      className={styles.button}
      data-state={state}
      aria-label={state === 'idle' ? label : undefined}
      onClick={(event) => copy(event.currentTarget)}
    >
      <span aria-live="polite">{caption[state]}</span>
    </button>
  )
}
