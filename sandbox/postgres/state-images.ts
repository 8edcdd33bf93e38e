// Several databases in one Postgres: only one is in memory, the others wait as differences from the seed.

import { FileImage, type FileChanges, type FileSystem } from './file-image'
import { HeapImage, type Heap, type HeapPages } from './heap-image'

/** The parts of a running Postgres that make up its state. */
interface Runtime {
  heap: Heap
  fs: FileSystem
  /** Folder below which everything may change. */
  root: string
  stackSave(): number
  stackRestore(pointer: number): void
}

interface Image {
  heap: HeapPages
  files: FileChanges
}

/**
 * Takes the checkpoint at construction. No transaction may be open then, nor when a method is called:
 * the bytes between two statements are a whole database with its session, those within one are not.
 */
export class StateImages {
  readonly #heap: HeapImage
  readonly #files: FileImage
  readonly #stack: number
  readonly #waiting = new Map<string, Image>()
  #active: string | null = null

  constructor(private readonly runtime: Runtime) {
    this.#heap = new HeapImage(runtime.heap)
    this.#files = new FileImage(runtime.fs, runtime.root)
    this.#stack = runtime.stackSave()
  }

  /** States that were ever activated. */
  get names(): string[] {
    return this.#active === null ? [] : [this.#active, ...this.#waiting.keys()]
  }

  /** Brings `state` into memory; a name seen for the first time gets the seed. */
  activate(state: string): void {
    if (this.#active === state) return
    const image = this.#waiting.get(state)
    const before: Image = {
      heap: this.#heap.exchange(image?.heap ?? new Map()),
      files: this.#files.exchange(image?.files ?? this.#files.unchanged),
    }
    this.runtime.stackRestore(this.#stack)
    this.#waiting.delete(state)
    if (this.#active !== null) this.#waiting.set(this.#active, before)
    this.#active = state
  }

  /** Gives `state` the seed again and leaves it in memory. */
  reset(state: string): void {
    this.#waiting.delete(state)
    if (this.#active !== state) return this.activate(state)
    this.#heap.reset()
    this.#files.reset()
    this.runtime.stackRestore(this.#stack)
  }
}
