// Page. A preview whose code is still on its way: it is a module of its own, loaded with the first preview.

import type { DriveOrder, DriveReply } from '../protocol/drive'
import type { PreviewSource } from './preview/preview-code'
import type { SandboxPreview } from './preview/preview'
import type {
  Preview,
  PreviewEvents,
  PreviewOptions,
  PreviewProblem,
  PreviewState,
} from './preview/types'

type PreviewModule = typeof import('./preview/preview')

/** The module's file, beside that of the client. */
export const PREVIEW_MODULE = 'preview.js'

/** The module that asks for the images of a document. */
export const IMAGES_MODULE = 'preview-images.js'

/** Does in order, once the code is there, what was asked of it meanwhile. */
export class LazyPreview implements Preview {
  readonly #loaded: Promise<SandboxPreview>
  readonly #onProblem = new Set<(problem: PreviewProblem) => void>()
  #preview: SandboxPreview | undefined
  #state: PreviewState

  constructor(source: PreviewSource, iframe: HTMLIFrameElement, options: PreviewOptions) {
    const { path = '/', javascript = true } = options
    const history = { canGoBack: false, canGoForward: false }
    this.#state = { url: path, status: null, loading: true, javascript, ...history }
    const url = source.assets.url(PREVIEW_MODULE)
    this.#loaded = (import(url) as Promise<PreviewModule>).then(
      ({ SandboxPreview }) => (this.#preview = new SandboxPreview(source, iframe, options)),
    )
    this.#loaded.catch(() => this.#onFailure())
  }

  get state(): PreviewState {
    return this.#preview?.state ?? this.#state
  }

  navigate(path: string): void {
    this.#then((preview) => preview.navigate(path))
  }

  back(): void {
    this.#then((preview) => preview.back())
  }

  forward(): void {
    this.#then((preview) => preview.forward())
  }

  reload(): void {
    this.#then((preview) => preview.reload())
  }

  setJavaScript(on: boolean): void {
    this.#then((preview) => preview.setJavaScript(on))
  }

  async drive(order: DriveOrder): Promise<DriveReply | null> {
    const preview = await this.#loaded
    return preview.drive(order)
  }

  on<K extends keyof PreviewEvents>(
    event: K,
    listener: (detail: PreviewEvents[K]) => void,
  ): () => void {
    let off = (): void => undefined
    if (event === 'problem') this.#onProblem.add(listener as (problem: PreviewProblem) => void)
    this.#then((preview) => {
      off = preview.on(event, listener)
    })
    return () => this.#then(() => off())
  }

  dispose(): void {
    this.#then((preview) => preview.dispose())
  }

  /** Ends it in the name of the sandbox; `reason` stays in the frame. */
  close(reason: string): void {
    this.#then((preview) => preview.close(reason))
  }

  #then(act: (preview: SandboxPreview) => void): void {
    if (this.#preview) act(this.#preview)
    else this.#loaded.then(act, () => undefined)
  }

  #onFailure(): void {
    this.#state = { ...this.#state, loading: false }
    const message =
      'The code of the preview could not be loaded. Check the connection, and open the preview again.'
    for (const tell of this.#onProblem) tell({ kind: 'closed', level: 'error', message })
  }
}
