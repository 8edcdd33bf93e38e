// The forms of a page as anyone finds them in its HTML.

import type { FormEntry } from './live-request'

/** A form that calls a Server Action. */
export interface SeenForm {
  /** Its fields as the HTML has them, hidden ones first as they stand. */
  fields: readonly FormEntry[]
  /** Texts of its buttons. */
  buttons: readonly string[]
  actionId: string
  /** The field with the bound arguments, as JSON; null where nothing is bound. */
  bound: FormEntry | null
  /** The field with a sealed argument, when the first one is sealed. */
  sealed: FormEntry | null
}

/** The forms of a document that call Server Actions, by the hidden fields that React writes. */
export function readForms(html: string): SeenForm[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return [...page.forms].flatMap((form) => {
    const fields = [...new FormData(form)].map(([name, value]) => ({ name, value: String(value) }))
    const buttons = [...form.querySelectorAll('button')].map((button) => button.textContent.trim())
    const seen = readAction(fields)
    return seen ? [{ fields, buttons, ...seen }] : []
  })
}

/** `fields` with the value of one of them changed. */
export const withField = (fields: readonly FormEntry[], name: string, value: string) =>
  fields.map((field) => (field.name === name ? { name, value } : field))

/** What React's hidden fields say of the action; null where they name none. */
export function readAction(
  fields: readonly FormEntry[],
): Pick<SeenForm, 'actionId' | 'bound' | 'sealed'> | null {
  const plain = fields.find(({ name }) => name.startsWith('$ACTION_ID_'))
  if (plain) {
    return { actionId: plain.name.slice('$ACTION_ID_'.length), bound: null, sealed: null }
  }
  const number = fields.find(({ name }) => name.startsWith('$ACTION_REF_'))?.name.slice(12)
  const part = (hex: string) => fields.find(({ name }) => name === `$ACTION_${number}:${hex}`)
  const head = readJson(part('0')?.value)
  if (typeof head !== 'object' || head === null || !('id' in head)) return null
  const bound = part('1') ?? null
  return { actionId: String(head.id), bound, sealed: sealedPart(bound, part) }
}

/** React writes `"$@2"` for an argument that is a promise, such as one that Next has encrypted. */
function sealedPart(bound: FormEntry | null, part: (hex: string) => FormEntry | undefined) {
  const list = readJson(bound?.value)
  const [first] = Array.isArray(list) ? list : []
  if (typeof first !== 'string' || !first.startsWith('$@')) return null
  return part(first.slice(2)) ?? null
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
