import { createStore, get, set } from 'idb-keyval'
import type { NextVersion } from '@/sandbox/client/types'
import type { ServerMode } from '@/sandbox/protocol/project'

/** Version and mode that the reader chose for a lab. */
export interface RunChoice {
  next: NextVersion
  mode: ServerMode
}

/** Where the choice is kept between visits. */
export interface ChoiceStorage {
  load(lab: string): Promise<RunChoice | undefined>
  save(lab: string, choice: RunChoice): Promise<void>
}

/** Keeps it beside the edits. Where the browser keeps nothing, the edits say so. */
class BrowserChoiceStorage implements ChoiceStorage {
  #database: ReturnType<typeof createStore> | undefined

  load(lab: string): Promise<RunChoice | undefined> {
    return this.#try((store) => get<RunChoice>(`${lab} run`, store))
  }

  async save(lab: string, choice: RunChoice): Promise<void> {
    await this.#try((store) => set(`${lab} run`, choice, store))
  }

  async #try<T>(work: (store: ReturnType<typeof createStore>) => Promise<T>) {
    try {
      this.#database ??= createStore('route-lab-edits', 'labs')
      return await work(this.#database)
    } catch {
      return undefined
    }
  }
}

export const browserChoiceStorage = new BrowserChoiceStorage()
