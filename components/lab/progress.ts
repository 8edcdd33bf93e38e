'use client'

import { useSyncExternalStore } from 'react'
import { Store } from './state/store'

const KEY = 'route-lab-progress'
const nothing: ReadonlySet<string> = new Set()

/** What the reader has finished, by page address. Kept in localStorage; in memory where that is closed. */
class Progress extends Store<ReadonlySet<string>> {
  #loaded = false

  constructor() {
    super(nothing)
  }

  /** Reads what is kept and follows other tabs; from the first subscriber on, never while rendering. */
  load(): void {
    if (this.#loaded) return
    this.#loaded = true
    this.set(readProgress())
    window.addEventListener('storage', ({ key }) => {
      if (key === KEY || key === null) this.set(readProgress())
    })
  }

  mark(id: string): void {
    const done = new Set([...this.getSnapshot(), ...readProgress(), id])
    this.set(done)
    try {
      localStorage.setItem(KEY, JSON.stringify([...done]))
    } catch {
      // The labs say that the browser keeps nothing; until the page closes, memory will do.
    }
  }
}

function readProgress(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? new Set(kept.filter((id) => typeof id === 'string')) : nothing
  } catch {
    return nothing
  }
}

const progress = new Progress()

function subscribe(listener: () => void): () => void {
  const stop = progress.subscribe(listener)
  progress.load()
  return stop
}

/** Addresses of the finished pages: `/exercises/validate-a-post/`. Empty while the page is static. */
export function useProgress(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, progress.getSnapshot, () => nothing)
}

/** Marks a page as finished, for good. */
export function markDone(id: string): void {
  progress.mark(id)
}
