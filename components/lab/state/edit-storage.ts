import { createStore, get, update } from 'idb-keyval'
import { noteEdited } from '../edited-labs'
import { storageNotice } from './storage-notice'

/** A file as the reader left it; `source` null means deleted, `baseHash` null that the lab had no such file. */
export interface FileEdit {
  source: string | null
  baseHash: string | null
}

export type LabEdits = Record<string, FileEdit>

/** Where edits are kept between visits. `null` forgets the edit of a file. */
export interface EditStorage {
  load(lab: string): Promise<LabEdits>
  save(lab: string, changes: Record<string, FileEdit | null>): Promise<void>
  /** Reports the files of `lab` that another tab saved. Returns the way to stop. */
  watch(lab: string, listener: (paths: string[]) => void): () => void
}

export function mergeEdits(edits: LabEdits, changes: Record<string, FileEdit | null>): LabEdits {
  const merged = Object.entries({ ...edits, ...changes })
  return Object.fromEntries(
    merged.filter((entry): entry is [string, FileEdit] => entry[1] !== null),
  )
}

/** Keeps edits in IndexedDB. Each save merges by file in one transaction, so that two tabs lose nothing. */
class BrowserEditStorage implements EditStorage {
  #database: ReturnType<typeof createStore> | undefined
  #channel: BroadcastChannel | undefined
  #memory = new Map<string, LabEdits>()

  async load(lab: string): Promise<LabEdits> {
    try {
      return (await get<LabEdits>(lab, this.#store())) ?? {}
    } catch {
      storageNotice.report(lab)
      return this.#memory.get(lab) ?? {}
    }
  }

  async save(lab: string, changes: Record<string, FileEdit | null>): Promise<void> {
    try {
      let merged: LabEdits = {}
      const merge = (edits: LabEdits = {}) => (merged = mergeEdits(edits, changes))
      await update<LabEdits>(lab, merge, this.#store())
      noteEdited(lab, Object.keys(merged).length > 0)
      this.#bus()?.postMessage({ lab, paths: Object.keys(changes) })
    } catch {
      storageNotice.report(lab)
      this.#memory.set(lab, mergeEdits(this.#memory.get(lab) ?? {}, changes))
    }
  }

  watch(lab: string, listener: (paths: string[]) => void): () => void {
    const bus = this.#bus()
    const receive = ({ data }: MessageEvent<{ lab: string; paths: string[] }>) => {
      if (data.lab === lab) listener(data.paths)
    }
    bus?.addEventListener('message', receive)
    return () => bus?.removeEventListener('message', receive)
  }

  #store() {
    this.#database ??= createStore('route-lab-edits', 'labs')
    return this.#database
  }

  /** One channel for all labs of the page: a channel does not hear itself, so saves stay silent here. */
  #bus(): BroadcastChannel | undefined {
    if (typeof BroadcastChannel === 'undefined') return undefined
    this.#channel ??= new BroadcastChannel('route-lab-edits')
    return this.#channel
  }
}

export const browserEditStorage = new BrowserEditStorage()
