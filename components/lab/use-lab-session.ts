'use client'

import { type KeyboardEvent, useEffect, useState } from 'react'
import { type LabOptions, LabSession } from './state/lab-session'

/** The session of a mounted lab. It is the same one for as long as the component lives. */
export function useLabSession(options: LabOptions): LabSession {
  const [session] = useState(() => new LabSession(options))
  useEffect(() => session.attach(), [session])
  return session
}

/** Ctrl or Cmd + Enter sends from anywhere inside a lab. */
export function sendOnModEnter(session: LabSession) {
  return (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void session.send()
  }
}
