import type { KeyboardEvent } from 'react'

/** Ctrl or Cmd + Enter sends from anywhere inside a lab. */
export function onModEnter(send: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
}
