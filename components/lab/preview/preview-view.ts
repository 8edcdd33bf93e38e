import type {
  PreviewExchange,
  PreviewProblem,
  PreviewState,
  PreviewUpdate,
  Sandbox,
} from '@/sandbox/client/types'
import { messageOf } from '../state/exchange'
import { Store } from '../state/store'
import type { WireLog } from '../wire/wire-log'

export interface PreviewViewState {
  /** Null until a preview is open. */
  page: PreviewState | null
  /** The last document that was asked for; a new object at each change. */
  document: PreviewExchange | null
  /** What happened since that document was asked for. */
  problems: readonly PreviewProblem[]
}

const PROBLEM_LIMIT = 100

type Open = ReturnType<Sandbox['openPreview']>

/** One preview as the pane draws it. It outlives the sandbox: the next one begins where the reader was. */
export class PreviewView extends Store<PreviewViewState> {
  #preview: Open | null = null
  /** How much work is under way that no request of the page may come between. */
  #still = 0

  /** @param wire lists what the pages send */
  constructor(
    private readonly start: string,
    private readonly wire: Pick<WireLog, 'watch'>,
  ) {
    super({ page: null, document: null, problems: [] })
  }

  /** Shows pages of `sandbox` in `iframe`. The result ends that. */
  open(sandbox: Sandbox, iframe: HTMLIFrameElement): () => void {
    const { page } = this.getSnapshot()
    const options = { path: page?.url ?? this.start, javascript: page?.javascript ?? true }
    try {
      this.#preview = sandbox.openPreview(iframe, options)
    } catch (thrown) {
      this.#report({ kind: 'closed', level: 'error', message: messageOf(thrown) })
      return () => undefined
    }
    const preview = this.#preview
    this.patch({ page: preview.state })
    preview.on('state', (state) => this.patch({ page: state }))
    preview.on('exchange', (update) => this.#follow(update))
    this.wire.watch(preview)
    preview.on('problem', (problem) => this.#report(problem))
    // Every write that the server has taken: what the page shows may be another now.
    const offUnbuilt = sandbox.on('unbuilt', (unbuilt) => {
      if (!unbuilt && this.#still === 0) preview.reload()
    })
    return () => {
      offUnbuilt()
      preview.dispose()
      this.#preview = null
    }
  }

  /** Resolves when a preview is open, which is soon after the sandbox has started. */
  async opened(): Promise<void> {
    if (this.#preview) return
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => {
        if (!this.#preview) return
        stop()
        resolve()
      })
    })
  }

  navigate(path: string): void {
    this.#preview?.navigate(path)
  }

  back(): void {
    this.#preview?.back()
  }

  forward(): void {
    this.#preview?.forward()
  }

  reload(): void {
    this.#preview?.reload()
  }

  setJavaScript(on: boolean): void {
    this.#preview?.setJavaScript(on)
  }

  /** Does `work` without a reload of the page in between, and loads it again afterwards: rows and cookies may differ. */
  async whileStill<T>(work: () => Promise<T>): Promise<T> {
    this.#still++
    try {
      return await work()
    } finally {
      this.#still--
      this.reload()
    }
  }

  #follow({ update, exchange }: PreviewUpdate): void {
    if (exchange.kind !== 'document' || update === 'chunk') return
    if (update === 'start') this.patch({ problems: [] })
    this.patch({ document: { ...exchange } })
  }

  #report(problem: PreviewProblem): void {
    this.patch({ problems: [...this.getSnapshot().problems, problem].slice(-PROBLEM_LIMIT) })
  }
}
