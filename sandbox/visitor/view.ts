// Page and preview frame. A document as plain data, in a visitor's words.

import { type Field, fieldsOf, pressablesOf } from './find'
import { accessibleDescription, accessibleName, isOnShow, shownText } from './names'

export interface FieldView {
  label: string
  value: string
  checked: boolean
  disabled: boolean
  /** `aria-invalid`. */
  invalid: boolean
  /** Text that aria ties to it, such as an error. */
  description: string
  focused: boolean
}

export interface PageView {
  title: string
  /** Text of the first `h1`. */
  heading: string | null
  text: string
  /** Text of each list item and table row, nested ones by themselves. */
  items: string[]
  fields: FieldView[]
  buttons: { name: string; disabled: boolean }[]
  links: { name: string; href: string }[]
  /** Text of each part that `aria-busy` marks as about to change. */
  busy: string[]
  /** Names and values of hidden fields, as anyone finds them in the HTML. */
  hidden: [name: string, value: string][]
}

function fieldView(field: Field): FieldView {
  return {
    label: accessibleName(field),
    value: field.value,
    checked: field instanceof HTMLInputElement && field.checked,
    disabled: field.matches(':disabled'),
    invalid: field.getAttribute('aria-invalid') === 'true',
    description: accessibleDescription(field),
    focused: field.ownerDocument.activeElement === field,
  }
}

/** @param scripted whether scripts run in the document */
export function viewOf(document: Document, scripted: boolean): PageView {
  const { body } = document
  const heading = [...body.querySelectorAll('h1')].find(isOnShow)
  const items = [...body.querySelectorAll('li, tbody tr')].filter(isOnShow)
  const busy = [...body.querySelectorAll('[aria-busy="true"]')].filter(isOnShow)
  const hidden = [...body.querySelectorAll<HTMLInputElement>('input[type="hidden"]')]
  return {
    title: document.title,
    heading: heading ? shownText(heading, scripted) : null,
    text: shownText(body, scripted),
    items: items.map((item) => shownText(item, scripted).replaceAll('\n', ' ')),
    fields: fieldsOf(body).map(fieldView),
    buttons: pressablesOf(body, ['button']).map((button) => ({
      name: accessibleName(button),
      disabled: button.matches(':disabled'),
    })),
    links: pressablesOf(body, ['link']).map((link) => ({
      name: accessibleName(link),
      href: link.getAttribute('href') ?? '',
    })),
    busy: busy.map((part) => shownText(part, scripted)),
    hidden: hidden.map(({ name, value }) => [name, value]),
  }
}
