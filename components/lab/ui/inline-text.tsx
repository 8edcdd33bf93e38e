/** A sentence whose `code` stands between backticks. */
export function InlineText({ text }: { text: string }) {
  return text.split('`').map((part, at) => (at % 2 ? <code key={at}>{part}</code> : part))
}
