// Preview frame. A press on a button or link, as the browser carries it out.

import { NotOnPageError, type PressKind, type Target } from '../../visitor/find'
import { usablePressable } from '../../visitor/steps'
import { type ConstrainedField, notValid } from '../../visitor/validity'

/** Throws a {@link NotOnPageError} when a visitor could not press it, or when the browser does not send its form. */
export function press(document: Document, target: Target, kinds: PressKind[]): void {
  const element = usablePressable(document, target, kinds)
  const invalid: EventTarget[] = []
  const note = ({ target: field }: Event) => void (field && invalid.push(field))
  document.addEventListener('invalid', note, true)
  element.click()
  document.removeEventListener('invalid', note, true)
  const [first] = invalid
  if (first) throw new NotOnPageError(notValid(first as ConstrainedField))
}
