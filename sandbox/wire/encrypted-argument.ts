// Page. The first argument of an inline Server Action: what it closes over, encrypted by the server.

import type { ActionPlace } from './action-names'
import type { WireValue } from './wire-value'

/** An initial vector, the id of the action, and the tag of AES-GCM: `encryption.js` of Next 16. */
const LEAST_BYTES = 16 + 42 + 16

/**
 * How many bytes are encrypted in an argument; null when it is a readable one. Only inline actions have
 * such an argument; of an unknown action, what has the form of one is taken for it.
 */
export function encryptedBytes(value: WireValue, place: ActionPlace | null): number | null {
  if (place && !place.inline) return null
  const inner = value.kind === 'promise' && value.value ? value.value : value
  if (inner.kind !== 'plain' || typeof inner.value !== 'string') return null
  const text = inner.value
  if (text.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(text)) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = (text.length / 4) * 3 - padding
  return bytes > LEAST_BYTES ? bytes : null
}
