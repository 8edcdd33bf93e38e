// Page. The public API of a preview: an iframe in which the pages of a project run.

import type { DriveOrder, DriveReply } from '../../protocol/drive'
import type { HeaderList, RequestTrace } from '../../protocol/trace'

export interface PreviewOptions {
  /** Whether scripts of the pages run. Default true. */
  javascript?: boolean
  /** Path of the first page. Default `/`. */
  path?: string
  /** Whether {@link Preview.drive} acts in the pages, which then draw their frames by a timer. Default false. */
  driven?: boolean
}

export interface PreviewState {
  /** Path, query and fragment in the app: `/problems?q=sum`. */
  url: string
  title?: string
  /** Of the last document; null before the first, and when none came. */
  status: number | null
  /** True until the last byte of the document is there. */
  loading: boolean
  canGoBack: boolean
  canGoForward: boolean
  javascript: boolean
}

export interface PreviewChunk {
  /** Milliseconds since the request was sent. */
  atMs: number
  bytes: Uint8Array
}

/** One request of the preview and its reply. The same object grows until `done`. */
export interface PreviewExchange {
  /** Counts the exchanges of one preview, in the order of their requests. */
  id: number
  /** A redirect that leads to a document is of kind `document` as well. */
  kind: 'document' | 'fetch' | 'image'
  method: string
  /** Path and query. */
  url: string
  /** As the server receives them. */
  requestHeaders: HeaderList
  /** The first 64 KiB; null without a body. */
  requestBody: Uint8Array | null
  /** Epoch milliseconds of this machine's clock. */
  startedAt: number
  /** Null until the head of the reply is there. */
  status: number | null
  statusText: string
  responseHeaders: HeaderList
  /** As the server sent them, up to 1 MiB; `size` goes on counting. */
  chunks: PreviewChunk[]
  size: number
  done: boolean
  /** Why the reply broke off. */
  error?: string
  /** Comes after the end, with the work of `after()`. */
  trace: RequestTrace | null
}

export interface PreviewUpdate {
  update: 'start' | 'head' | 'chunk' | 'end' | 'trace'
  exchange: PreviewExchange
}

/** What went wrong, what a script reported, or what a page may not do. Lines and columns count from 1. */
export interface PreviewProblem {
  kind:
    | 'error'
    | 'rejection'
    | 'console'
    /** A navigation that the preview refuses, or that has no end. */
    | 'navigation'
    /** There is no service worker that could answer the frame. */
    | 'service-worker'
    /** The sandbox was disposed, or this preview. */
    | 'closed'
  level: 'error' | 'warn' | 'info'
  message: string
  stack?: string
  /** A file of the project. */
  file?: string
  /** Or a document of the app, by its path: an inline script stands there. */
  url?: string
  line?: number
  column?: number
}

export interface PreviewEvents {
  state: PreviewState
  exchange: PreviewUpdate
  problem: PreviewProblem
}

/**
 * Shows the pages of a project in an iframe, cut off from the site and from the network. It has cookies,
 * database and caches in common with the sandbox, and a history of its own, so that the reader's Back
 * button leaves the page around it. What it cannot do is said in the frame and as a `problem`.
 */
export interface Preview {
  readonly state: PreviewState
  /** Loads a document; `path` may hold a query and a fragment. */
  navigate(path: string): void
  back(): void
  forward(): void
  /** Asks for the document again with GET, also where a form led to it. */
  reload(): void
  /** Turns scripts on or off, and loads the document again. */
  setJavaScript(on: boolean): void
  /**
   * Does what a visitor does, in a driven preview with scripts. Resolves once the page has nothing more to do
   * for now; with null when there is no document that could do it, or when it goes meanwhile. A page whose
   * script never ends does not resolve it.
   */
  drive(order: DriveOrder): Promise<DriveReply | null>
  on<K extends keyof PreviewEvents>(
    event: K,
    listener: (detail: PreviewEvents[K]) => void,
  ): () => void
  /** Empties the iframe. */
  dispose(): void
}
