const PIECES = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * JSON with one value per line, or null when `text` is not JSON. Numbers and strings stay as they were
 * written, which parsing and printing them again would not promise.
 */
export function formatJson(text: string): string | null {
  if (!isJson(text)) return null
  const pieces = text.match(PIECES) ?? []
  let depth = 0
  let out = ''
  const line = () => `\n${'  '.repeat(depth)}`
  pieces.forEach((piece, at) => {
    const empty = piece + (pieces[at + 1] ?? '')
    const closesEmpty = (pieces[at - 1] ?? '') + piece
    if (piece === '{' || piece === '[') {
      depth++
      out += isEmptyPair(empty) ? piece : piece + line()
    } else if (piece === '}' || piece === ']') {
      depth--
      out += isEmptyPair(closesEmpty) ? piece : line() + piece
    } else if (piece === ',') out += piece + line()
    else if (piece === ':') out += ': '
    else out += piece
  })
  return out
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const isEmptyPair = (pair: string) => pair === '{}' || pair === '[]'
