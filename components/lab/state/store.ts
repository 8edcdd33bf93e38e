'use client'

import { useSyncExternalStore } from 'react'

/** State that lives outside React. A subclass replaces its snapshot; components read it with {@link useStore}. */
export class Store<T> {
  #snapshot: T
  #listeners = new Set<() => void>()

  constructor(initial: T) {
    this.#snapshot = initial
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): T => this.#snapshot

  protected set(next: T): void {
    if (Object.is(next, this.#snapshot)) return
    this.#snapshot = next
    for (const listener of this.#listeners) listener()
  }

  protected patch(part: Partial<T>): void {
    this.set({ ...this.#snapshot, ...part })
  }
}

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot)
}
