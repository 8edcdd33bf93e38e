/**
 * As the `ref` of a button that goes once its work is done: the element in which it stands, which needs a `tabIndex`,
 * then takes the focus that the button had.
 */
export function giveFocusToParent(button: HTMLButtonElement): () => void {
  const parent = button.parentElement
  return () => {
    if (button === document.activeElement) parent?.focus()
  }
}
