import { createStore, get, set } from 'idb-keyval'
import type { LabSettings } from '@/components/content/lab-definition'
import type { NextVersion } from '@/sandbox/client/types'
import type { ServerMode } from '@/sandbox/protocol/project'

/** How the reader chose to run a lab. */
export interface RunChoice {
  next: NextVersion
  mode: ServerMode
  /** In mode `start`: after each edit, or when the reader asks for it. */
  build: BuildWay
}

export type BuildWay = NonNullable<LabSettings['build']>

/** Where the choice is kept between visits. */
export interface ChoiceStorage {
  /** One of an earlier version of the site may lack a part. */
  load(lab: string): Promise<Partial<RunChoice> | undefined>
  save(lab: string, choice: RunChoice): Promise<void>
}

/** Keeps it beside the edits. Where the browser keeps nothing, the edits say so. */
class BrowserChoiceStorage implements ChoiceStorage {
  #database: ReturnType<typeof createStore> | undefined

  load(lab: string): Promise<Partial<RunChoice> | undefined> {
    return this.#try((store) => get<Partial<RunChoice>>(`${lab} run`, store))
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
