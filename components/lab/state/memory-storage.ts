// A double of the edit storage for tests: tabs that share one of these share their edits.

import { type EditStorage, type FileEdit, type LabEdits, mergeEdits } from './edit-storage'

export class MemoryStorage implements EditStorage {
  readonly kept = new Map<string, LabEdits>()
  readonly #watchers: ((lab: string, paths: string[], from: EditStorage) => void)[] = []

  load(lab: string): Promise<LabEdits> {
    return Promise.resolve(this.kept.get(lab) ?? {})
  }

  save(lab: string, changes: Record<string, FileEdit | null>): Promise<void> {
    return this.saveFrom(this, lab, changes)
  }

  watch(lab: string, listener: (paths: string[]) => void): () => void {
    return this.watchFrom(this, lab, listener)
  }

  /** The same storage seen from another tab: a tab hears the others, not itself. */
  otherTab(): EditStorage {
    const tab: EditStorage = {
      load: (lab) => this.load(lab),
      save: (lab, changes) => this.saveFrom(tab, lab, changes),
      watch: (lab, listener) => this.watchFrom(tab, lab, listener),
    }
    return tab
  }

  saveFrom(tab: EditStorage, lab: string, changes: Record<string, FileEdit | null>): Promise<void> {
    this.kept.set(lab, mergeEdits(this.kept.get(lab) ?? {}, changes))
    for (const tell of this.#watchers) tell(lab, Object.keys(changes), tab)
    return Promise.resolve()
  }

  watchFrom(tab: EditStorage, lab: string, listener: (paths: string[]) => void): () => void {
    this.#watchers.push((changed, paths, from) => {
      if (changed === lab && from !== tab) listener(paths)
    })
    return () => undefined
  }
}
