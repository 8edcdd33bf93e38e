// Checkpoints of Postgres' memory. The baseline is kept whole, every other image as its changed pages.

const pageBytes = 8192
const pageWords = pageBytes / Int32Array.BYTES_PER_ELEMENT

const zeros = new Int32Array(pageWords)

/** Pages that differ from the baseline, by page number. */
export type HeapPages = Map<number, Int32Array>

/** Where the runtime keeps its memory; the buffer is replaced when the memory grows. */
export interface Heap {
  buffer(): ArrayBufferLike
  /** Number of bytes from the start that the program has ever asked for. */
  used(): number
}

export class HeapImage {
  readonly #baseline: Int32Array

  constructor(private readonly heap: Heap) {
    const pages = Math.ceil(heap.used() / pageBytes)
    this.#baseline = new Int32Array(heap.buffer(), 0, pages * pageWords).slice()
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
      const changed = this.#differs(heap, start)
      const content = wanted.get(page)
      if (!changed && !content) continue
      const words = heap.subarray(start, start + pageWords)
      if (changed) onChanged(page, words)
      if (content) words.set(content)
      else this.#writeBaseline(words, start)
    }
  }

  /** Beyond the baseline, memory that nothing has asked for is zero. */
  #differs(heap: Int32Array, start: number): boolean {
    const inBaseline = start < this.#baseline.length
    return differs(heap, start, inBaseline ? this.#baseline : zeros, inBaseline ? start : 0)
  }

  #writeBaseline(words: Int32Array, start: number): void {
    if (start >= this.#baseline.length) words.fill(0)
    else words.set(this.#baseline.subarray(start, start + pageWords))
  }
}

/** Compares one page of two arrays, four words at a time: it runs over all memory on every switch. */
function differs(a: Int32Array, aStart: number, b: Int32Array, bStart: number): boolean {
  const word = (array: Int32Array, i: number) => array[i] ?? 0
  for (let i = 0; i < pageWords; i += 4) {
    const x = aStart + i
    const y = bStart + i
    const difference =
      (word(a, x) ^ word(b, y)) |
      (word(a, x + 1) ^ word(b, y + 1)) |
      (word(a, x + 2) ^ word(b, y + 2)) |
      (word(a, x + 3) ^ word(b, y + 3))
    if (difference !== 0) return true
  }
  return false
}

function pageCount(pages: HeapPages): number {
  let count = 0
  for (const page of pages.keys()) count = Math.max(count, page + 1)
  return count
}
