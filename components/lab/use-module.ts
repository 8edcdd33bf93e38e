'use client'

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export type Loaded<T> =
  { state: 'waiting' } | { state: 'ready'; value: T } | { state: 'failed'; retry(): void }

/** What `load` gives, asked for once `wanted`. A failed load can be tried again. */
export function useModule<T>(wanted: boolean, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'waiting' })
  const waiting = loaded.state === 'waiting'

  useEffect(() => {
    if (!wanted || !waiting) return
    let current = true
    const settle = (next: Loaded<T>) => current && setLoaded(next)
    load().then(
      // At once: `load` may have chosen the moment, as between two presses.
      (value) => flushSync(() => settle({ state: 'ready', value })),
      () => settle({ state: 'failed', retry: () => setLoaded({ state: 'waiting' }) }),
    )
    return () => {
      current = false
    }
  }, [wanted, waiting, load])

  return loaded
}
