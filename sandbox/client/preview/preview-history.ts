// Page. The history of a preview. The browser's own has no entry of it.

export interface HistoryEntry {
  /** Path, query and fragment. */
  url: string
  /** The document that it belongs to; others have to be loaded. */
  document: number
  /** Names the entry's state, which is kept in the document. */
  key: number
}

export type Commit = 'push' | 'replace'

export class PreviewHistory {
  #entries: HistoryEntry[] = []
  #index = -1

  get current(): HistoryEntry | undefined {
    return this.#entries[this.#index]
  }

  get length(): number {
    return this.#entries.length
  }

  get canGoBack(): boolean {
    return this.#index > 0
  }

  get canGoForward(): boolean {
    return this.#index < this.#entries.length - 1
  }

  /** A new entry drops those in front of it. The first one is always new. */
  commit(entry: HistoryEntry, how: Commit): void {
    if (how === 'push' || this.#index < 0) this.#index++
    this.#entries.splice(this.#index, how === 'push' ? Infinity : 1, entry)
  }

  /** The entry that is `delta` away. */
  at(delta: number): HistoryEntry | undefined {
    return this.#entries[this.#index + delta]
  }

  /** Moves by `delta` entries; stays, and gives nothing, when there are not so many. */
  go(delta: number): HistoryEntry | undefined {
    const target = this.at(delta)
    if (target) this.#index += delta
    return target
  }
}
