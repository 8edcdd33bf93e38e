// Page. Hint rows: what the browser may begin to load before the model that needs it is there.

/** Letters of `H` rows, as `ReactDOMSharedInternals.d` of React 19.3 names its methods. */
const HINTS: Readonly<Record<string, string>> = {
  D: 'look up the address of',
  C: 'connect to',
  L: 'preload',
  m: 'preload the module',
  X: 'load the script',
  S: 'load the stylesheet',
  M: 'load the module script',
}

/**
 * The content of a hint row, `L["/a.css","style"]`, in words.
 * Throws a SyntaxError where its model is no JSON.
 */
export function hintWords(content: string): string {
  const model = JSON.parse(content.slice(1)) as unknown
  const [target, detail] = Array.isArray(model) ? (model as unknown[]) : [model]
  const letter = content[0] ?? ''
  const verb = Object.hasOwn(HINTS, letter) ? HINTS[letter] : `hint ${letter} for`
  const what = letter === 'L' && typeof detail === 'string' ? ` the ${preloadName(detail)}` : ''
  return `hint: ${verb}${what} ${String(target)}`
}

/** The `as` of a preload: what the file will be used as. */
function preloadName(as: string): string {
  return as === 'style' ? 'stylesheet' : as
}
