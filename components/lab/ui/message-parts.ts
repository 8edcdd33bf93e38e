export type MessagePart = { kind: 'text' | 'code'; text: string }

const CARETS = /^\s*\^+\s*$/

/** Cuts a message into text and code: a line that the next one marks with carets is code, and so are the carets. */
export function messageParts(message: string): MessagePart[] {
  const parts: MessagePart[] = []
  const lines = message.split('\n')
  for (const [at, line] of lines.entries()) {
    const isCode = CARETS.test(line) || CARETS.test(lines[at + 1] ?? '')
    const kind = isCode ? 'code' : 'text'
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += `\n${line}`
    else parts.push({ kind, text: line })
  }
  return parts
}
