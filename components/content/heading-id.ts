/** The address of a heading on its page: `Two words, one id` gives `two-words-one-id`. */
export function headingId(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.join('-')
}
