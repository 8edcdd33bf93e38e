// Server worker. Verifies nothing: every signed preview token counts as invalid.

export function verify(): never {
  throw new Error('Signed preview data is not supported in the sandbox; use draftMode().')
}
