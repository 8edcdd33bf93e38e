// Page. The request that a browser makes of a form, by the HTML standard ("Form submission algorithm").

import type { ConstrainedField } from '../../visitor/validity'

export interface FormRequest {
  method: 'GET' | 'POST'
  /** Absolute. */
  url: URL
  body: FormData | string | null
  contentType?: string
}

type Submitter = HTMLButtonElement | HTMLInputElement

const MULTIPART = 'multipart/form-data'

/** An attribute of the submitter stands above that of its form. */
const attribute = (form: HTMLFormElement, submitter: Submitter, name: string): string =>
  submitter.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? ''

/** "Converting an entry list to a list of name-value pairs": files by name, line breaks as CRLF. */
function pairs(data: FormData): [name: string, value: string][] {
  const lines = (text: string) => text.replaceAll(/\r\n|\r|\n/g, '\r\n')
  return [...data].map(([name, value]) => [
    lines(name),
    lines(typeof value === 'string' ? value : value.name),
  ])
}

function encoded(type: string, data: FormData): Pick<FormRequest, 'body' | 'contentType'> {
  if (type === MULTIPART) return { body: data }
  if (type === 'text/plain') {
    const body = pairs(data)
      .map(([name, value]) => `${name}=${value}\r\n`)
      .join('')
    return { body, contentType: 'text/plain' }
  }
  const body = new URLSearchParams(pairs(data)).toString()
  return { body, contentType: 'application/x-www-form-urlencoded' }
}

/** The first field for whose sake a browser would not send the form. */
export function invalidField(
  form: HTMLFormElement,
  submitter: Submitter,
): ConstrainedField | undefined {
  if (form.noValidate || submitter.formNoValidate) return undefined
  return [...form.elements].find(
    (element): element is ConstrainedField =>
      'checkValidity' in element && !(element as ConstrainedField).checkValidity(),
  )
}

/**
 * @param page address of the document, absolute
 * @returns null for `method="dialog"`, which sends nothing
 */
export function formRequest(
  form: HTMLFormElement,
  submitter: Submitter,
  page: URL,
): FormRequest | null {
  const method = attribute(form, submitter, 'method').toLowerCase()
  if (method === 'dialog') return null
  const base = form.ownerDocument.querySelector('base[href]')?.getAttribute('href') ?? ''
  const action = attribute(form, submitter, 'action')
  // An empty action is the document itself, whatever its base.
  const url = action === '' ? new URL(page) : new URL(action, new URL(base, page))
  const data = new FormData(form, submitter)
  if (method === 'post')
    return {
      method: 'POST',
      url,
      ...encoded(attribute(form, submitter, 'enctype').toLowerCase(), data),
    }
  url.search = new URLSearchParams(pairs(data)).toString()
  return { method: 'GET', url, body: null }
}
