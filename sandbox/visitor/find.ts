// Page and preview frame. Finds what a visitor names, and says what the page has instead.

import { accessibleName, isOnShow, shownText } from './names'

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
export type Pressable = HTMLButtonElement | HTMLInputElement | HTMLAnchorElement

/** A part of the page by its label or name, and where to look for it. */
export interface Target {
  name: string
  /** Text of the list item, row, section or form that holds it, where several have the same name. */
  within?: string
}

export type PressKind = 'button' | 'submit' | 'link'

/** The page has not what a visitor looks for, or not in a state in which it can be used. */
export class NotOnPageError extends Error {
  override readonly name = 'NotOnPageError'
}

const FIELDS =
  'textarea, select, input:not([type="hidden"], [type="submit"], [type="button"], [type="reset"], [type="image"])'

const PRESSABLE: Record<PressKind, string> = {
  button: 'button, input:is([type="submit"], [type="button"], [type="reset"])',
  submit: 'button:not([type="button"], [type="reset"]), input[type="submit"]',
  link: 'a[href]',
}

const WORDS: Record<PressKind, string> = {
  button: 'button',
  submit: 'button that submits a form',
  link: 'link',
}

const PARTS = 'li, tr, article, section, fieldset, form, dl, p, div'

const excerptLength = 300

/** Labels may end with a colon or a star. */
const plain = (name: string): string =>
  name
    .replace(/[\s:*]+$/, '')
    .trim()
    .toLowerCase()

const quoted = (names: string[]): string => names.map((name) => `“${name}”`).join(', ')

function excerpt(document: Document): string {
  const text = shownText(document.body, true).replaceAll('\n', ' / ')
  if (text === '') return 'The page is empty.'
  const cut = text.length > excerptLength ? `${text.slice(0, excerptLength)}…` : text
  return `The page shows: ${cut}`
}

export const fieldsOf = (root: ParentNode): Field[] =>
  [...root.querySelectorAll<Field>(FIELDS)].filter(isOnShow)

export const pressablesOf = (root: ParentNode, kinds: PressKind[]): Pressable[] =>
  [...root.querySelectorAll<Pressable>(kinds.map((kind) => PRESSABLE[kind]).join(', '))].filter(
    isOnShow,
  )

/** The smallest part of the page that shows `text`. */
function partWith(document: Document, text: string): Element {
  const parts = [...document.body.querySelectorAll(PARTS)].filter(
    (part) => isOnShow(part) && shownText(part, true).includes(text),
  )
  const smallest = parts.find(
    (part) => !parts.some((other) => other !== part && part.contains(other)),
  )
  if (smallest) return smallest
  throw new NotOnPageError(`There is no entry with “${text}”. ${excerpt(document)}`)
}

/** Parts around an entry are tried as well: a button may stand beside the text that names it. */
function scopes(document: Document, within: string | undefined): Element[] {
  if (within === undefined) return [document.body]
  const found: Element[] = []
  for (let part: Element | null = partWith(document, within); part; part = part.parentElement) {
    if (part === document.body || /^(?:UL|OL|TABLE|TBODY|MAIN)$/.test(part.tagName)) break
    found.push(part)
  }
  return found
}

function choose<E extends Element>(
  document: Document,
  target: Target,
  what: string,
  listed: (scope: Element) => E[],
): E {
  const { name, within } = target
  for (const scope of scopes(document, within)) {
    const candidates = listed(scope)
    const exact = candidates.filter((element) => plain(accessibleName(element)) === plain(name))
    const [first, second] = exact
    if (first && !second) return first
    if (second)
      throw new NotOnPageError(
        `The page has ${exact.length} of them: ${what} “${name}”. Only one was expected. ${excerpt(document)}`,
      )
  }
  const others = listed(document.body).map(accessibleName)
  const has = others.length === 0 ? 'It has none at all.' : `It has: ${quoted(others)}.`
  const where = within === undefined ? '' : ` beside “${within}”`
  throw new NotOnPageError(`The page has no ${what} “${name}”${where}. ${has} ${excerpt(document)}`)
}

/** The field with that label. Throws a {@link NotOnPageError}. */
export function findField(document: Document, target: Target): Field {
  return choose(document, target, 'field', fieldsOf)
}

/** The button or link with that name. Throws a {@link NotOnPageError}. */
export function findPressable(document: Document, target: Target, kinds: PressKind[]): Pressable {
  const what = kinds.map((kind) => WORDS[kind]).join(' or ')
  return choose(document, target, what, (scope) => pressablesOf(scope, kinds))
}
