// Page. A page as a visitor uses it: by labels, names and what stands there, never by selectors.

import type { PageState } from '../../protocol/drive'
import type { Target } from '../../visitor/find'
import type { QuietStep } from '../../visitor/steps'
import type { FieldView } from '../../visitor/view'
import { ReplyError } from '../reply-error'
import type { PageEngine } from './page-engine'

/** Where to look, when several parts of a page have the same name. */
interface Where {
  /** Text of the entry that holds the part: its list item, row, section or form. */
  within?: string
}

const targetOf = (name: string, { within }: Where): Target =>
  within === undefined ? { name } : { name, within }

/**
 * One page in one browser. What cannot be found or used fails the check, and says what was looked for and
 * what the page shows. Labels and names are compared without regard to case. What leads somewhere waits
 * until the page is at rest, and resolves with all that it showed meanwhile, oldest first.
 */
export class VisitorPage {
  constructor(private readonly engine: PageEngine) {}

  /** Status of the last document; null when none came. */
  get status(): number | null {
    return this.engine.status
  }

  /** Path and query of the page by now. */
  get url(): string {
    return this.engine.url
  }

  open(path: string): Promise<PageState[]> {
    return this.#act(() => this.engine.open(path))
  }

  /** Loads the page again. Without scripts, what was posted is posted again, as after "Resend" in a browser. */
  reload(): Promise<PageState[]> {
    return this.#act(() => this.engine.reload())
  }

  async title(): Promise<string> {
    return (await this.#look()).title
  }

  /** Text of the page's `h1`. */
  async heading(): Promise<string | null> {
    return (await this.#look()).heading
  }

  /** What the page shows, one line for each block. Values of fields are no text. */
  async text(): Promise<string> {
    return (await this.#look()).text
  }

  /** The text of each list item and table row. */
  async items(): Promise<string[]> {
    return (await this.#look()).items
  }

  /** Names of the buttons on show. */
  async buttons(): Promise<string[]> {
    return (await this.#look()).buttons.map(({ name }) => name)
  }

  /** Labels of the fields on show. */
  async labels(): Promise<string[]> {
    return (await this.#look()).fields.map(({ label }) => label)
  }

  async value(label: string): Promise<string> {
    return (await this.#field(label)).value
  }

  /** The text that the field is described by, such as its error; empty without one. */
  async description(label: string): Promise<string> {
    return (await this.#field(label)).description
  }

  async isChecked(label: string): Promise<boolean> {
    return (await this.#field(label)).checked
  }

  /** Whether every button or field of that name is disabled. */
  async isDisabled(name: string): Promise<boolean> {
    const { buttons, fields } = await this.#look()
    const all = [...buttons, ...fields.map(({ label, disabled }) => ({ name: label, disabled }))]
    const known = all.filter((one) => one.name.toLowerCase() === name.toLowerCase())
    if (known.length > 0) return known.every(({ disabled }) => disabled)
    const names = all.map((one) => `“${one.name}”`).join(', ')
    throw new ReplyError(`The page has no button or field “${name}”. It has: ${names || 'none'}.`)
  }

  /** Hidden fields of all forms, as anyone finds them in the HTML. */
  async hiddenFields(): Promise<[name: string, value: string][]> {
    return (await this.#look()).hidden
  }

  fill(label: string, value: string, where: Where = {}): Promise<void> {
    return this.#quiet({ do: 'fill', target: targetOf(label, where), value })
  }

  choose(label: string, option: string, where: Where = {}): Promise<void> {
    return this.#quiet({ do: 'choose', target: targetOf(label, where), option })
  }

  check(label: string, where: Where = {}): Promise<void> {
    return this.#quiet({ do: 'check', target: targetOf(label, where), on: true })
  }

  uncheck(label: string, where: Where = {}): Promise<void> {
    return this.#quiet({ do: 'check', target: targetOf(label, where), on: false })
  }

  /**
   * Replaces a text in the values that the page gives and nobody types: hidden fields, options, buttons.
   * Anyone can do so in DevTools. Where the text is not, nothing changes: a right answer need not have it.
   */
  tamper(from: string, to: string): Promise<void> {
    return this.#quiet({ do: 'tamper', from, to })
  }

  /** Puts a hidden field in front of all others of each form. Anyone can do so in DevTools. */
  addHidden(name: string, value: string): Promise<void> {
    return this.#quiet({ do: 'add-hidden', name, value })
  }

  /** Sends a form by its button. */
  submit(button: string, where: Where = {}): Promise<PageState[]> {
    return this.#act(() => this.engine.press(targetOf(button, where), ['submit']))
  }

  /** Presses a link or a button. */
  click(name: string, where: Where = {}): Promise<PageState[]> {
    return this.#act(() => this.engine.press(targetOf(name, where), ['button', 'link']))
  }

  /** Waits until the page shows `text`, or has shown it since the call. */
  until(text: string): Promise<void> {
    return this.#act(() => this.engine.until(text))
  }

  async #field(label: string): Promise<FieldView> {
    const { fields } = await this.#look()
    const field = fields.find((known) => known.label.toLowerCase() === label.toLowerCase())
    if (field) return field
    const labels = fields.map((known) => `“${known.label}”`).join(', ')
    throw new ReplyError(`The page has no field “${label}”. It has: ${labels || 'none'}.`)
  }

  #look(): Promise<PageState> {
    return this.#act(() => this.engine.perform({ do: 'look' }))
  }

  async #quiet(step: QuietStep): Promise<void> {
    await this.#act(() => this.engine.perform(step))
  }

  /** What a visitor could not do is a finding of the check. */
  async #act<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act()
    } catch (error) {
      if (error instanceof Error && error.name === 'NotOnPageError')
        throw new ReplyError(error.message)
      throw error
    }
  }
}
