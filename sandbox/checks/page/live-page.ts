// Page. A browser with JavaScript: a preview that nobody sees, in which Next's own client runtime runs.

import type { Preview, PreviewProblem, Sandbox } from '../../client/types'
import type { DriveOrder, DriveReply, PageState } from '../../protocol/drive'
import { NotOnPageError, type PressKind, type Target } from '../../visitor/find'
import type { QuietStep } from '../../visitor/steps'
import { ReplyError } from '../reply-error'
import type { RunningCheck } from '../running-check'
import { notShown, type PageEngine } from './page-engine'
import { RequestLog } from './request-log'
import { Rest } from './rest'

/** How often the page is asked. */
const LOOK_MS = 25

/** How long a page may take to come to rest, or to show a text. */
const PATIENCE_MS = 10_000

/** How long its scripts may keep the page from answering. */
const HANG_MS = 10_000

const EMPTY: PageState = {
  title: '',
  heading: null,
  text: '',
  items: [],
  fields: [],
  buttons: [],
  links: [],
  busy: [],
  hidden: [],
  waiting: false,
}

const RELOAD =
  'Then reload this page of the site: until you do, the browser goes on running that script.'

const seconds = (ms: number) => `${ms / 1_000} seconds`

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** In front of nothing and in reach of nobody, yet laid out, and on the screen: links look for that. */
function hiddenFrame(): HTMLIFrameElement {
  const iframe = document.createElement('iframe')
  iframe.title = 'Page under check'
  iframe.tabIndex = -1
  iframe.setAttribute('aria-hidden', 'true')
  iframe.style.cssText =
    'position: fixed; inset: 0; width: 1024px; height: 768px; border: 0; opacity: 0; pointer-events: none; z-index: -1'
  document.body.append(iframe)
  return iframe
}

function describe({ message, file, line, url }: PreviewProblem): string {
  const place = file ?? url
  const at = place === undefined ? '' : ` (${place}${line === undefined ? '' : `:${line}`})`
  return message.split('\n', 1)[0] + at
}

export class LivePage implements PageEngine {
  readonly #iframe = hiddenFrame()
  readonly #log: RequestLog
  readonly #focused = document.activeElement
  #preview: Preview | undefined
  /** Everything that was shown, oldest first. */
  readonly #states: PageState[] = []
  #lastShown = ''
  /** What went wrong in the documents, and what kept one from coming. */
  readonly #errors: string[] = []
  #refused: PreviewProblem | undefined

  constructor(private readonly check: RunningCheck) {
    this.#log = new RequestLog(check)
  }

  get status(): number | null {
    return this.#preview?.state.status ?? null
  }

  get url(): string {
    return this.#preview?.state.url.replace(/#.*/, '') ?? '/'
  }

  open(path: string): Promise<PageState[]> {
    this.#errors.length = 0
    return this.#until(async () => {
      if (this.#preview) this.#preview.navigate(path)
      else this.#preview = this.#openPreview(this.check.sandbox, path)
    })
  }

  reload(): Promise<PageState[]> {
    return this.#until(async () => this.#preview?.reload())
  }

  press(target: Target, kinds: PressKind[]): Promise<PageState[]> {
    return this.#until(() => this.#do({ do: 'press', target, kinds }))
  }

  async perform(step: QuietStep): Promise<PageState> {
    if (step.do !== 'look') return (await this.#until(() => this.#do(step))).at(-1) ?? EMPTY
    await this.#do(step)
    return this.#now
  }

  async until(text: string): Promise<void> {
    const from = this.#states.length
    const started = Date.now()
    while (Date.now() - started < PATIENCE_MS) {
      await this.#drive({ do: 'look' })
      const seen = [this.#now, ...this.#states.slice(from)]
      if (seen.some((state) => state.text.includes(text))) return
      await sleep(LOOK_MS)
    }
    throw new ReplyError(notShown(text, ` after ${seconds(PATIENCE_MS)}`, this.#now))
  }

  /** The frame goes, and with it whatever still runs there. */
  close(): void {
    this.#preview?.dispose()
    const hadFocus = document.activeElement === this.#iframe
    this.#iframe.remove()
    if (hadFocus && this.#focused instanceof HTMLElement) this.#focused.focus()
  }

  get #now(): PageState {
    return this.#states.at(-1) ?? EMPTY
  }

  #openPreview(sandbox: Sandbox, path: string): Preview {
    const preview = sandbox.openPreview(this.#iframe, { path, driven: true })
    preview.on('exchange', this.#log.take)
    preview.on('problem', (problem) => {
      if (problem.level !== 'error') return
      if (/^(?:error|rejection|console)$/.test(problem.kind)) this.#onError(describe(problem))
      else this.#refused = problem
    })
    return preview
  }

  #onError(error: string): void {
    this.#errors.push(error)
    this.#log.note(error)
  }

  /** Does something, and tells what was shown from then on until the page was at rest. */
  async #until(act: () => Promise<void>): Promise<PageState[]> {
    const from = this.#states.length
    this.#refused = undefined
    await act()
    try {
      await this.#rest()
    } finally {
      // A page may be restless because the sandbox had to answer: that is told first.
      await this.#log.settle(this.#now.text)
    }
    const shown = this.#states.slice(from)
    return shown.length > 0 ? shown : [this.#now]
  }

  async #rest(): Promise<void> {
    const rest = new Rest()
    for (;;) {
      const known = this.#states.length
      const reply = await this.#drive({ do: 'look' })
      this.#throwRefused()
      const loads = this.#preview?.state.loading ?? true
      if (!loads && this.#showPlainText()) return
      const changed = this.#states.length > known
      if (rest.isReached(reply && !loads ? reply.unrest : 'loading', changed)) return
      if (rest.lastsMs > PATIENCE_MS) throw this.#restless(rest)
      await sleep(LOOK_MS)
    }
  }

  /** Carries `order` out, which a visitor can do as soon as there is a document. */
  async #do(order: DriveOrder): Promise<void> {
    const reply = await this.#drive(order)
    if (reply?.refusal) throw new NotOnPageError(this.#because + reply.refusal)
  }

  async #drive(order: DriveOrder): Promise<DriveReply | null> {
    const { signal } = this.check
    signal.throwIfAborted()
    let late: ReturnType<typeof setTimeout> | undefined
    const hang = new Promise<'hangs'>((resolve) => {
      late = setTimeout(() => resolve('hangs'), HANG_MS)
    })
    const reply = await Promise.race([this.#preview?.drive(order) ?? null, hang])
    clearTimeout(late)
    if (reply === 'hangs') throw this.#hangs()
    for (const state of reply?.states ?? []) this.#add(state)
    return reply
  }

  /** Documents other than HTML hold no script that could tell what they show. */
  #showPlainText(): boolean {
    const text = this.#log.plainDocument
    if (text !== null) this.#add({ ...EMPTY, text })
    return text !== null
  }

  #add(state: PageState): void {
    const text = JSON.stringify(state)
    if (text === this.#lastShown) return
    this.#lastShown = text
    this.#states.push(state)
  }

  #hangs(): ReplyError {
    return this.#giveUp(
      `The page ${this.url} has not answered for ${seconds(HANG_MS)}: a script of it runs without a pause. Look for a loop that never ends, or for a component that renders itself again and again. ${RELOAD}`,
    )
  }

  /** Ends the run: the browser runs all pages of a project in one process, and cannot end a script in it. */
  #giveUp(message: string): ReplyError {
    this.check.unanswered = message
    this.close()
    return new ReplyError(message)
  }

  #throwRefused(): void {
    const { kind, message } = this.#refused ?? {}
    if (message === undefined) return
    if (kind === 'navigation') throw new ReplyError(message)
    throw new Error(message)
  }

  #restless({ unrest }: Rest): ReplyError {
    const page = `${this.#because}The page ${this.url} has not come to rest in ${seconds(PATIENCE_MS)}`
    const [request] = this.#log.unanswered
    if (request) return new ReplyError(`${page}: ${request} has not ended its answer.`)
    if (unrest === 'loading')
      return this.#giveUp(
        `${page}: its scripts have not started. If a page looped without end before, reload this page of the site.`,
      )
    const why =
      unrest === 'hydrating'
        ? 'React has not taken it over, so its scripts do not run.'
        : 'it goes on changing.'
    return new ReplyError(`${page}: ${why}`)
  }

  get #because(): string {
    const [error] = this.#errors
    return error === undefined ? '' : `A script of the page failed: ${error}. `
  }
}
