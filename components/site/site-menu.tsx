'use client'

import { type ReactNode, useRef } from 'react'
import styles from './site-menu.module.css'

/** On narrow screens: a button that opens the navigation as a modal drawer. */
export function SiteMenu({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)

  /** A link leads away and a click beside the drawer dismisses it. */
  function closeOnClick(target: EventTarget) {
    const onLink = target instanceof Element && target.closest('a')
    if (onLink || target === dialog.current) dialog.current?.close()
  }

  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label="Menu"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 6h14M3 10h14M3 14h14" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <dialog
        ref={dialog}
        className={styles.drawer}
        aria-label="Menu"
        onClick={(event) => closeOnClick(event.target)}
      >
        <div className={styles.content}>
          <button
            type="button"
            className={styles.close}
            aria-label="Close menu"
            onClick={() => dialog.current?.close()}
          >
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </button>
          {children}
        </div>
      </dialog>
    </>
  )
}
