// Preview frame. Errors and console output, with their place in the learner's code.

import { StackMapper } from '../modules/learner-stack'
import { cannotLoad } from '../modules/shown-style'
import type { FrameReport, PreviewPage } from '../protocol/preview'
import type { AppAddress } from './address'
import { placeComponents } from './component-places'
import { componentStack } from './component-stack'
import { explainReactError } from './react-errors'
import type { BridgePort } from './port'

type Level = FrameReport['level']

const LEVELS: Record<'error' | 'warn' | 'info' | 'log', Level> = {
  error: 'error',
  warn: 'warn',
  info: 'info',
  log: 'info',
}

const LONGEST = 8_000

/** A place in a mapped stack: `app/page.tsx:3:5`. */
const PLACE = /\(?([^\s()]+\.[cm]?[jt]sx?):(\d+):(\d+)\)?\s*$/m

function describe(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof Error) return value.stack ?? String(value)
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

export class Reports {
  #mapper = new StackMapper({})
  #modules: Pick<PreviewPage, 'files' | 'compiled'> = { files: {}, compiled: {} }
  /** URLs that are blocked without a word, or of which is said already that they are. */
  readonly #expected = new Set<string>()

  constructor(
    private readonly port: BridgePort,
    private readonly address: AppAddress,
  ) {}

  install(): void {
    window.addEventListener('error', (event) => this.#onError(event))
    window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) =>
      this.#reportThrown('rejection', reason),
    )
    document.addEventListener('securitypolicyviolation', (event) => this.#onBlocked(event))
    for (const name of ['error', 'warn', 'info', 'log'] as const) {
      const native = console[name].bind(console)
      console[name] = (...values: unknown[]) => {
        native(...values)
        const message = this.#mapped(values.map(describe).join(' '))
        this.#report({ kind: 'console', level: LEVELS[name], message })
      }
    }
  }

  /** From now on places in these modules are known. */
  know(page: PreviewPage): void {
    this.#mapper = new StackMapper(page.compiled)
    this.#modules = page
  }

  /** Says what the preview does otherwise than a browser. */
  note(message: string): void {
    this.#report({ kind: 'console', level: 'info', message })
  }

  /** Says why what a stylesheet asks for is not there. */
  missing(url: string, message: string): void {
    this.#expect(url, () => true)
    this.#report({ kind: 'console', level: 'warn', message })
  }

  /** Nothing is said of what `text` names of the app, once it is blocked: a URL, or a `srcset`. */
  expectBlocked(text: string): void {
    for (const url of [text, ...text.split(/,*(?:\s+|$)/)])
      this.#expect(url, (whole) => this.address.isOwn(this.address.toApp(whole)))
  }

  #expect(url: string, isMeant: (whole: URL) => boolean): void {
    const { baseURI } = document
    if (!URL.canParse(url, baseURI)) return
    const whole = new URL(url, baseURI)
    if (isMeant(whole)) this.#expected.add(whole.href.replace(/#.*/, ''))
  }

  #onBlocked({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void {
    if (this.#expected.has(blockedURI)) return
    const url = this.address.resolve(blockedURI)
    if (effectiveDirective === 'img-src' && this.address.isOwn(url)) {
      const path = url.pathname + url.search
      return this.missing(blockedURI, cannotLoad('The page', `${path} outside of img and picture`))
    }
    this.#expected.add(blockedURI)
    this.#report({
      kind: 'error',
      level: 'error',
      message: `The preview has no network: it blocked ${blockedURI} (${effectiveDirective}).`,
    })
  }

  #onError({ error, message, filename, lineno, colno }: ErrorEvent): void {
    // A resource that did not load has a policy violation of its own.
    if (message === undefined) return
    const inDocument =
      URL.canParse(filename) && this.address.isOwn(this.address.toApp(new URL(filename)))
    if (!inDocument || componentStack(error) !== '')
      return this.#reportThrown('error', error ?? message)
    this.#report({
      kind: 'error',
      level: 'error',
      message,
      url: this.address.toApp(new URL(filename)).pathname,
      line: lineno,
      column: colno,
    })
  }

  #reportThrown(kind: 'error' | 'rejection', thrown: unknown): void {
    if (!(thrown instanceof Error))
      return this.#report({ kind, level: 'error', message: describe(thrown) })
    // Of what React recovered from, its own frames say nothing; the components around the place do.
    const components = componentStack(thrown)
    const stack = components
      ? placeComponents(components, this.#mapper, this.#modules)
      : this.#mapped(thrown.stack ?? '')
    const message = explainReactError(`${thrown.name}: ${thrown.message}`)
    this.#report({ kind, level: 'error', message, stack, ...placeIn(stack) })
  }

  #mapped(text: string): string {
    const explained = explainReactError(text)
    return explained.includes('lab:///') ? this.#mapper.map(explained) : explained
  }

  #report(report: FrameReport): void {
    this.port.post({
      type: 'report',
      report: { ...report, message: report.message.slice(0, LONGEST) },
    })
  }
}

function placeIn(stack: string): Pick<FrameReport, 'file' | 'line' | 'column'> {
  const [, file, line, column] = PLACE.exec(stack) ?? []
  return file && !file.includes('://') ? { file, line: Number(line), column: Number(column) } : {}
}
