/** Text in which `backticks` mark code. */
export function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 ? <code key={index}>{part}</code> : part))
}
