// Page and preview frame. What a visitor calls the parts of a document, and what they can read of it.

const NEVER_SHOWN = 'script, style, template, head, [hidden], [type="hidden"], datalist'
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FIELDSET|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LABEL|LEGEND|LI|MAIN|NAV|OL|OPTION|P|PRE|SECTION|SELECT|TABLE|TR|UL)$/

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** React hides what it keeps for later with an inline style. */
function isShown(element: Element): boolean {
  if (element.matches(NEVER_SHOWN)) return false
  return !(element instanceof HTMLElement && element.style.display === 'none')
}

function collect(node: Node, parts: string[], scripted: boolean): void {
  if (node instanceof Text) return void parts.push(node.data.replaceAll(/\s+/g, ' '))
  if (!(node instanceof Element) || !isShown(node)) return
  if (scripted && node.tagName === 'NOSCRIPT') return
  // Choices and what was typed are state, not text.
  if (node.matches('select, textarea')) return
  const apart = BLOCK.test(node.tagName)
  if (apart) parts.push('\n')
  for (const child of node.childNodes) collect(child, parts, scripted)
  if (apart) parts.push('\n')
  else if (/^T[DH]$/.test(node.tagName)) parts.push(' ')
}

/**
 * The text that `root` shows, one line for each block. Visibility is judged by attributes and inline styles,
 * since a document that is not on show has no other.
 * @param scripted whether scripts run in the document: what stands in `<noscript>` is shown without them
 */
export function shownText(root: Element, scripted: boolean): string {
  const parts: string[] = []
  collect(root, parts, scripted)
  return parts
    .join('')
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')
}

/** True when neither the element nor anything around it is hidden. */
export function isOnShow(element: Element): boolean {
  return isShown(element) && (!element.parentElement || isOnShow(element.parentElement))
}

const isButton = (element: Element): boolean =>
  element.matches(
    'button, [role="button"], input:is([type="submit"], [type="button"], [type="reset"])',
  )

function textOfIds(element: Element, attribute: string): string {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? []
  const parts = ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
  return oneLine(parts.join(' '))
}

function labelText(element: Element): string {
  if (!('labels' in element) || !element.labels) return ''
  const labels = [...(element.labels as NodeListOf<HTMLLabelElement>)]
  return oneLine(labels.map((label) => shownText(label, true)).join(' '))
}

function ownText(element: Element): string {
  if (element instanceof HTMLInputElement) return isButton(element) ? element.value || 'Submit' : ''
  if (element.matches('select, textarea')) return ''
  const image = element.querySelector('img[alt]')?.getAttribute('alt') ?? ''
  return oneLine(element.textContent) || image
}

/**
 * The accessible name, by the order of "Accessible Name and Description Computation 1.2" for the elements that
 * visitors act on: aria-labelledby, aria-label, the label, the element's own text, placeholder, title.
 */
export function accessibleName(element: Element): string {
  return (
    textOfIds(element, 'aria-labelledby') ||
    oneLine(element.getAttribute('aria-label') ?? '') ||
    labelText(element) ||
    ownText(element) ||
    oneLine(element.getAttribute('placeholder') ?? '') ||
    oneLine(element.getAttribute('title') ?? '')
  )
}

/** Text that `aria-describedby` or `aria-errormessage` ties to the element. */
export function accessibleDescription(element: Element): string {
  return [textOfIds(element, 'aria-describedby'), textOfIds(element, 'aria-errormessage')]
    .filter((text) => text !== '')
    .join(' ')
}
