// Where and why a text is not JSON. Engines word JSON.parse's errors differently and some give no place,
// so the console walks the text itself.

export interface JsonProblem {
  message: string
  line: number
  column: number
}

class Mistake extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message)
  }
}

/** The first mistake in `text`, or null when it is JSON. */
export function findJsonProblem(text: string): JsonProblem | null {
  try {
    new JsonWalker(text).walk()
    return null
  } catch (thrown) {
    if (!(thrown instanceof Mistake)) throw thrown
    const before = text.slice(0, thrown.at).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { message: thrown.message, line: before.length, column }
  }
}

const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const WORD = /[A-Za-z_$][\w$]*/y
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y

class JsonWalker {
  #at = 0

  constructor(private readonly text: string) {}

  walk(): void {
    this.#value()
    this.#space()
    if (this.#at < this.text.length) {
      this.#fail(`Nothing may follow the JSON value. Remove ${this.#here()}.`)
    }
  }

  #value(): void {
    this.#space()
    const char = this.text[this.#at]
    if (char === '{') this.#list('}', () => this.#member())
    else if (char === '[') this.#list(']', () => this.#value())
    else if (char === '"') this.#string()
    else if (char !== undefined && /[-\d]/.test(char)) this.#number()
    else this.#word()
  }

  #list(close: '}' | ']', item: () => void): void {
    this.#at++
    this.#space()
    if (this.#take(close)) return
    for (;;) {
      item()
      this.#space()
      if (this.#take(close)) return
      const comma = this.#at
      if (!this.#take(',')) {
        this.#fail(`Expected a comma or "${close}" here, but found ${this.#here()}.`)
      }
      this.#space()
      if (this.text[this.#at] === close) {
        this.#fail(`Remove this comma: nothing follows it before "${close}".`, comma)
      }
    }
  }

  #member(): void {
    this.#space()
    if (this.text[this.#at] !== '"') {
      this.#fail(`Expected a property name in double quotes, but found ${this.#here()}.`)
    }
    this.#string()
    this.#space()
    if (!this.#take(':')) {
      this.#fail(`Expected ":" after the property name, but found ${this.#here()}.`)
    }
    this.#value()
  }

  #string(): void {
    const found = this.#match(STRING)
    if (!found) this.#fail('This string is not closed on its line. Add the missing double quote.')
    try {
      JSON.parse(found)
    } catch {
      this.#fail('This string holds an escape or a control character that JSON does not allow.')
    }
    this.#at += found.length
  }

  #number(): void {
    const found = this.#match(NUMBER)
    if (!found) this.#fail('A minus sign needs a number after it.')
    if (found === '0' && /\d/.test(this.text[this.#at + 1] ?? '')) {
      this.#fail('A number cannot start with 0.')
    }
    this.#at += found.length
  }

  #word(): void {
    const word = this.#match(WORD)
    if (word === 'true' || word === 'false' || word === 'null') {
      this.#at += word.length
    } else if (this.text[this.#at] === "'") {
      this.#fail('JSON strings use double quotes, not single ones.')
    } else if (word) {
      this.#fail(`"${word}" is not a JSON value. Put text in double quotes.`)
    } else {
      this.#fail(`Expected a JSON value, but found ${this.#here()}.`)
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    return pattern.exec(this.text)?.[0]
  }

  #space(): void {
    while (/[ \t\n\r]/.test(this.text[this.#at] ?? '')) this.#at++
  }

  #take(char: string): boolean {
    if (this.text[this.#at] !== char) return false
    this.#at++
    return true
  }

  #here(): string {
    const char = this.text[this.#at]
    return char === undefined ? 'the end of the text' : `"${char}"`
  }

  #fail(message: string, at = this.#at): never {
    throw new Mistake(message, at)
  }
}
