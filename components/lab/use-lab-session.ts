'use client'

import { useEffect, useState } from 'react'
import type { LabStart } from './shell/lab-start'
import { type LabOptions, LabSession } from './state/lab-session'

/** The session of a mounted lab. It is the same one for as long as the component lives. */
export function useLabSession(options: LabOptions, start: Partial<LabStart> = {}): LabSession {
  const [session] = useState(() => {
    const made = new LabSession(options)
    made.resume(start)
    return made
  })
  useEffect(() => session.attach(), [session])
  return session
}

/** Does once, after mounting, what was asked for before the workbench had loaded. */
export function useOnStart(wanted: boolean, work: () => void): void {
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react/exhaustive-deps -- only what was asked for at the start counts
  }, [])
}
