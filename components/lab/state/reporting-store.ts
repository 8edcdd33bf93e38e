import { messageOf } from './exchange'
import { Store } from './store'

/** A store of what a sandbox says. What goes wrong while it is asked is part of the state. */
export class ReportingStore<T extends { error: string | null }> extends Store<T> {
  protected async attempt(work: () => Promise<void>): Promise<void> {
    this.#report(null)
    try {
      await work()
    } catch (thrown) {
      this.#report(messageOf(thrown))
    }
  }

  #report(error: string | null): void {
    this.set({ ...this.getSnapshot(), error })
  }
}
