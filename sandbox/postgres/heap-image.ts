// Checkpoints of Postgres' memory, as pages: the baseline without its zero pages, others without those of the baseline.

const pageBytes = 8192
const pageWords = pageBytes / Int32Array.BYTES_PER_ELEMENT

const zeros = new Int32Array(pageWords)

/** Pages that differ from the baseline, by page number. */
export type HeapPages = Map<number, Int32Array>

/** Where the runtime keeps its memory; the buffer is replaced when the memory grows. */
export interface Heap {
  buffer(): ArrayBufferLike
  /** Number of bytes from the start that the program has ever asked for; beyond it, all is zero. */
  used(): number
}

export class HeapImage {
  /** Most of the memory was never written: those pages are missing here. */
  readonly #baseline: HeapPages = new Map()

  constructor(private readonly heap: Heap) {
    this.#install(new Map(), (page, words) => this.#baseline.set(page, words.slice()))
  }

  /** Puts the memory into the state `wanted` and returns how it differed from the baseline before. */
  exchange(wanted: HeapPages): HeapPages {
    const before: HeapPages = new Map()
    this.#install(wanted, (page, words) => before.set(page, words.slice()))
    return before
  }

  /** Puts the memory back to the baseline. */
  reset(): void {
    this.#install(new Map(), () => {})
  }

  #install(wanted: HeapPages, onChanged: (page: number, words: Int32Array) => void): void {
    const heap = new Int32Array(this.heap.buffer())
    const pages = Math.max(Math.ceil(this.heap.used() / pageBytes), pageCount(wanted))
    for (let page = 0; page < pages; page++) {
      const start = page * pageWords
      const changed = differs(heap, start, this.#baseline.get(page) ?? zeros)
      const content = wanted.get(page)
      if (!changed && !content) continue
      const words = heap.subarray(start, start + pageWords)
      if (changed) onChanged(page, words)
      words.set(content ?? this.#baseline.get(page) ?? zeros)
    }
  }
}

/** Four words at a time: this runs over all memory on every switch. */
function differs(heap: Int32Array, start: number, page: Int32Array): boolean {
  const here = (i: number) => heap[start + i] ?? 0
  const there = (i: number) => page[i] ?? 0
  for (let i = 0; i < pageWords; i += 4) {
    const difference =
      (here(i) ^ there(i)) |
      (here(i + 1) ^ there(i + 1)) |
      (here(i + 2) ^ there(i + 2)) |
      (here(i + 3) ^ there(i + 3))
    if (difference !== 0) return true
  }
  return false
}

function pageCount(pages: HeapPages): number {
  let count = 0
  for (const page of pages.keys()) count = Math.max(count, page + 1)
  return count
}
