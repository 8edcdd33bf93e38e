import type { PreviewExchange, PreviewState, PreviewUpdate, Sandbox } from '@/sandbox/client/types'
import { headerOf } from '@/sandbox/protocol/headers'
import { messageOf } from '../state/exchange'
import { Store } from '../state/store'
import type { WireLog } from '../wire/wire-log'
import { type PageLine, serverLines } from './page-lines'

export interface PreviewViewState {
  /** Null until a preview is open. */
  page: PreviewState | null
  /** The last document that was asked for; a new object at each change. */
  document: PreviewExchange | null
  /** What happened since that document was asked for, redirects on the way to it included. */
  problems: readonly PageLine[]
}

const PROBLEM_LIMIT = 100

type Open = ReturnType<Sandbox['openPreview']>

/** One preview as the pane draws it. It outlives the sandbox: the next one begins where the reader was. */
export class PreviewView extends Store<PreviewViewState> {
  #preview: Open | null = null
  /** How much work is under way that no request of the page may come between. */
  #still = 0
  /** Ids of the exchanges with which the last document came: of the first redirect on the way, and its own. */
  #asked = { from: 0, document: 0 }

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
      this.#report([{ kind: 'closed', level: 'error', message: messageOf(thrown) }])
      return () => undefined
    }
    const preview = this.#preview
    this.patch({ page: preview.state })
    preview.on('state', (state) => this.patch({ page: state }))
    preview.on('exchange', (update) => this.#follow(update))
    this.wire.watch(preview)
    preview.on('problem', (problem) => this.#report([problem]))
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

  /** The problems that are known so far are not those of the code that the reader has now. */
  forgetProblems(): void {
    this.patch({ problems: [] })
  }

  #follow({ update, exchange }: PreviewUpdate): void {
    if (update === 'start' && exchange.kind === 'document') this.#begin(exchange)
    // The server may still be at work for a document that was left.
    if (update === 'trace' && exchange.id >= this.#asked.from) this.#report(serverLines(exchange))
    if (exchange.id === this.#asked.document && update !== 'chunk')
      this.patch({ document: { ...exchange } })
  }

  #begin({ id, url }: PreviewExchange): void {
    const { document } = this.getSnapshot()
    const goesOn = document !== null && redirectOf(document) === url
    this.#asked = { from: goesOn ? this.#asked.from : id, document: id }
    if (!goesOn) this.patch({ problems: [] })
  }

  #report(lines: readonly PageLine[]): void {
    if (lines.length === 0) return
    this.patch({ problems: [...this.getSnapshot().problems, ...lines].slice(-PROBLEM_LIMIT) })
  }
}

/** Path and query that a reply leads to; null when it is no redirect. */
function redirectOf({ url, responseHeaders }: PreviewExchange): string | null {
  const location = headerOf(responseHeaders, 'location')
  const base = `http://localhost${url}`
  if (location === null || !URL.canParse(location, base)) return null
  const { pathname, search } = new URL(location, base)
  return pathname + search
}
