// Page. Cuts HTML into tags and text while it streams. Only the tokenizer of the HTML standard (13.2.5) with the
// switches between its text modes; no tree, and nothing is changed: the raw parts together are the input.

export interface HtmlAttribute {
  /** In lower case. */
  name: string
  /** Where the value stands in the tag's `raw`, without quotes; both are the same for an empty one. */
  start: number
  end: number
}

export type HtmlToken =
  | {
      type: 'text'
      raw: string
      /** The element whose content is no markup: `script`, `style`, `title`, …; null for text between tags. */
      inside: string | null
    }
  | { type: 'start'; raw: string; name: string; attributes: HtmlAttribute[] }
  | { type: 'end'; raw: string; name: string }
  /** A comment or a doctype. */
  | { type: 'other'; raw: string }

const SPACE = /[\t\n\f\r ]/
const TAG_NAME = /[^\t\n\f\r />]*/y
const ATTRIBUTE_NAME = /=?[^\t\n\f\r />=]*/y
const UNQUOTED = /[^\t\n\f\r >]*/y
const SCRIPT_MARKS = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi
const RAW_TEXT = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes']

/** End of the run that `pattern` (sticky) matches at `at`. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function skipSpace(text: string, at: number, also = ''): number {
  let to = at
  while (to < text.length && (SPACE.test(text[to]!) || text[to] === also)) to++
  return to
}

interface Tag {
  name: string
  attributes: HtmlAttribute[]
  end: number
}

/** The tag that begins at the start of `text`, or null when its end is not there yet. */
function readTag(text: string): Tag | null {
  const nameAt = text[1] === '/' ? 2 : 1
  let at = skip(TAG_NAME, text, nameAt)
  const name = text.slice(nameAt, at).toLowerCase()
  const attributes: HtmlAttribute[] = []
  for (;;) {
    at = skipSpace(text, at, '/')
    if (at >= text.length) return null
    if (text[at] === '>') return { name, attributes, end: at + 1 }
    const read = readAttribute(text, at)
    if (!read) return null
    attributes.push(read.attribute)
    at = read.next
  }
}

function readAttribute(
  text: string,
  at: number,
): { attribute: HtmlAttribute; next: number } | null {
  const nameEnd = skip(ATTRIBUTE_NAME, text, at)
  const name = text.slice(at, nameEnd).toLowerCase()
  const equals = skipSpace(text, nameEnd)
  if (equals >= text.length) return null
  if (text[equals] !== '=')
    return { attribute: { name, start: nameEnd, end: nameEnd }, next: equals }
  const value = skipSpace(text, equals + 1)
  const quote = text[value]
  if (quote === undefined) return null
  if (quote !== '"' && quote !== "'") {
    const end = skip(UNQUOTED, text, value)
    return end < text.length ? { attribute: { name, start: value, end }, next: end } : null
  }
  const end = text.indexOf(quote, value + 1)
  return end < 0 ? null : { attribute: { name, start: value + 1, end }, next: end + 1 }
}

/** Length of the comment at the start of `text`, or 0 while its end is missing. */
function commentLength(text: string): number {
  const found = /^<!--(?:-?>|[^]*?--!?>)/.exec(text)
  return found ? found[0].length : 0
}

export class HtmlScanner {
  #buffer = ''
  #inside: string | null = null
  /** A script may hold `<!-- <script> </script> -->`, which does not end it. */
  #script: ScriptState = 'plain'
  /** Up to here the buffer was searched for marks of a script. */
  #seen = 0
  readonly #rawText: Set<string>

  /** @param scripting whether the document may run scripts: then `noscript` holds text. */
  constructor(scripting: boolean) {
    this.#rawText = new Set(scripting ? [...RAW_TEXT, 'noscript'] : RAW_TEXT)
  }

  /** The tokens that are complete with `text`. */
  push(text: string): HtmlToken[] {
    this.#buffer += text
    return this.#read(false)
  }

  /** What is left; a tag without an end is text. */
  end(): HtmlToken[] {
    return this.#read(true)
  }

  #read(last: boolean): HtmlToken[] {
    const tokens: HtmlToken[] = []
    while (this.#buffer !== '') {
      const token = this.#inside === null ? this.#next(last) : this.#nextInside(last)
      if (!token) break
      if (token.raw !== '') tokens.push(token)
    }
    return tokens
  }

  #take(length: number): string {
    const raw = this.#buffer.slice(0, length)
    this.#buffer = this.#buffer.slice(length)
    this.#seen = Math.max(0, this.#seen - length)
    return raw
  }

  #text(length: number): HtmlToken {
    return { type: 'text', raw: this.#take(length), inside: this.#inside }
  }

  #next(last: boolean): HtmlToken | null {
    const text = this.#buffer
    const at = text.indexOf('<')
    if (at !== 0) return this.#text(at < 0 ? text.length : at)
    const rest = () => (last ? this.#text(text.length) : null)
    if (/^<\/?[a-z]/i.test(text)) {
      const tag = readTag(text)
      return tag ? this.#tag(tag) : rest()
    }
    if (/^<(?:\/|!-?)?$/.test(text)) return rest()
    if (!/^<[!?/]/.test(text)) return this.#text(1)
    const length = text.startsWith('<!--') ? commentLength(text) : text.indexOf('>') + 1
    return length > 0 ? { type: 'other', raw: this.#take(length) } : rest()
  }

  #tag({ name, attributes, end }: Tag): HtmlToken {
    if (this.#buffer[1] === '/') return { type: 'end', name, raw: this.#take(end) }
    const raw = this.#take(end)
    if (this.#rawText.has(name) || name === 'plaintext') {
      this.#inside = name
      this.#script = 'plain'
      this.#seen = 0
    }
    return { type: 'start', name, attributes, raw }
  }

  /** Text up to the end tag of the element that holds it. */
  #nextInside(last: boolean): HtmlToken | null {
    const name = this.#inside ?? ''
    if (name === 'plaintext') return this.#text(this.#buffer.length)
    const end = name === 'script' ? this.#scriptEnd() : this.#rawTextEnd(name)
    if (end >= 0) {
      const token = this.#text(end)
      this.#inside = null
      return token
    }
    const safe = last ? this.#buffer.length : this.#uncut(name === 'script' ? '<-' : '<')
    return safe > 0 ? this.#text(safe) : null
  }

  #rawTextEnd(name: string): number {
    return this.#buffer.search(new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'i'))
  }

  /** How much of the buffer cannot be the beginning of a mark that the next chunk completes. */
  #uncut(marks: string): number {
    const longest = `</${this.#inside}>`.length
    const from = Math.max(0, this.#buffer.length - longest)
    for (let at = from; at < this.#buffer.length; at++)
      if (marks.includes(this.#buffer[at]!)) return at
    return this.#buffer.length
  }

  /** Place of the script's end tag, or -1. Each mark before it counts once, whatever the chunks. */
  #scriptEnd(): number {
    SCRIPT_MARKS.lastIndex = this.#seen
    for (let found = SCRIPT_MARKS.exec(this.#buffer); found;) {
      const mark = found[0].toLowerCase()
      if (mark === '</script' && this.#script !== 'double') return found.index
      this.#script = nextScriptState(this.#script, mark)
      // `<!-->` is a whole comment: its dashes belong to both marks.
      if (mark === '<!--') SCRIPT_MARKS.lastIndex -= 2
      this.#seen = SCRIPT_MARKS.lastIndex
      found = SCRIPT_MARKS.exec(this.#buffer)
    }
    return -1
  }
}

type ScriptState = 'plain' | 'escaped' | 'double'

function nextScriptState(state: ScriptState, mark: string): ScriptState {
  if (mark === '-->') return 'plain'
  if (mark === '<!--') return state === 'plain' ? 'escaped' : state
  if (mark === '<script') return state === 'escaped' ? 'double' : state
  return 'escaped'
}
