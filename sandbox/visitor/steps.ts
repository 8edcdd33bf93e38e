// Page and preview frame. What a visitor does to a document, short of going elsewhere.

import {
  type Field,
  findField,
  findPressable,
  NotOnPageError,
  type PressKind,
  type Target,
} from './find'

/** What leads nowhere; a press does, and is each browser's own. */
export type QuietStep =
  | { do: 'look' }
  | { do: 'fill'; target: Target; value: string }
  | { do: 'choose'; target: Target; option: string }
  | { do: 'check'; target: Target; on: boolean }
  /** As someone does who edits the page in DevTools: `from` becomes `to` in all values that are not typed. */
  | { do: 'tamper'; from: string; to: string }
  /** In the same way: a hidden field in front of all others of each form. */
  | { do: 'add-hidden'; name: string; value: string }

function usable<E extends Element>(element: E, name: string): E {
  if (element.matches(':disabled'))
    throw new NotOnPageError(`“${name}” is disabled, so a visitor cannot use it.`)
  return element
}

const usableField = (document: Document, target: Target): Field =>
  usable(findField(document, target), target.name)

/** The button or link, or a {@link NotOnPageError} when there is none or it is disabled. */
export const usablePressable = (document: Document, target: Target, kinds: PressKind[]) =>
  usable(findPressable(document, target, kinds), target.name)

/** A visitor goes to the field, changes it and goes on. The events alone: the reader's focus stays where it is. */
function tellChange(field: Field): void {
  field.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

/** React watches the property of the element itself; only the prototype's setter reaches past it. */
function setValue(field: Field, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {}
  set?.call(field, value)
  tellChange(field)
}

function fill(document: Document, target: Target, value: string): void {
  const field = usableField(document, target)
  const written =
    !(field instanceof HTMLSelectElement) && !/^(?:checkbox|radio|file)$/.test(field.type)
  if (!written)
    throw new NotOnPageError(`“${target.name}” is no text field, so nothing can be typed into it.`)
  if (field.readOnly) throw new NotOnPageError(`“${target.name}” is read-only.`)
  setValue(field, value)
}

function chooseOption(document: Document, target: Target, option: string): void {
  const field = usableField(document, target)
  if (!(field instanceof HTMLSelectElement))
    throw new NotOnPageError(`“${target.name}” is no list to choose from.`)
  const found = [...field.options].find(({ label, value }) => label === option || value === option)
  if (!found) {
    const labels = [...field.options].map(({ label }) => `“${label}”`).join(', ')
    throw new NotOnPageError(`“${target.name}” has no option “${option}”. It has: ${labels}.`)
  }
  setValue(field, found.value)
}

function check(document: Document, target: Target, on: boolean): void {
  const field = usableField(document, target)
  if (!(field instanceof HTMLInputElement) || !/^(?:checkbox|radio)$/.test(field.type))
    throw new NotOnPageError(`“${target.name}” is neither a checkbox nor a radio button.`)
  if (field.checked !== on) field.click()
}

function tamper(document: Document, from: string, to: string): void {
  const given = 'input:is([type="hidden"], [type="radio"], [type="checkbox"]), option, button'
  for (const element of document.querySelectorAll<HTMLInputElement>(given)) {
    if (element.value.includes(from)) element.value = element.value.replaceAll(from, to)
  }
}

function addHidden(document: Document, name: string, value: string): void {
  for (const form of document.forms) {
    const field = document.createElement('input')
    Object.assign(field, { type: 'hidden', name, value })
    form.prepend(field)
  }
}

/** Throws a {@link NotOnPageError} when a visitor could not do it. */
export function perform(document: Document, step: QuietStep): void {
  switch (step.do) {
    case 'look':
      return
    case 'fill':
      return fill(document, step.target, step.value)
    case 'choose':
      return chooseOption(document, step.target, step.option)
    case 'check':
      return check(document, step.target, step.on)
    case 'tamper':
      return tamper(document, step.from, step.to)
    case 'add-hidden':
      return addHidden(document, step.name, step.value)
  }
}
