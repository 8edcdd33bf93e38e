// Page. The letters after `$` in rows of a reply, as `parseModelString` of React 19.3's client reads them.

import { type ReferenceRole, type WireValue, UNDEFINED, readModel, referenceOf } from './wire-value'

const ROLES: Readonly<Record<string, ReferenceRole>> = {
  L: 'lazy',
  '@': 'promise',
  h: 'server function',
  Q: 'map',
  W: 'set',
  B: 'blob',
  K: 'form',
  i: 'iterator',
}

/** The model of a reply's row. Throws a SyntaxError where the text is no JSON. */
export function readFlightModel(text: string): WireValue {
  return readModel(JSON.parse(text) as unknown, readFlightString)
}

function readFlightString(text: string): WireValue {
  const letter = text[1] ?? ''
  const role = Object.hasOwn(ROLES, letter) ? ROLES[letter] : undefined
  if (role) return referenceOf(text, 2, role)
  switch (letter) {
    case 'S':
      return { kind: 'special', text: `Symbol.for(${JSON.stringify(text.slice(2))})` }
    case 'T':
      return { kind: 'kept' }
    case 'Z':
      return text.length > 2
        ? referenceOf(text, 2, 'error')
        : { kind: 'error', digest: null, words: 'an error; its message stays on the server' }
    case 'H':
    case 'w':
      return UNDEFINED
    default:
      return referenceOf(text, 1, 'value')
  }
}
