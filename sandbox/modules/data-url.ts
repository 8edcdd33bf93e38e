// Page and preview frame.

/** Text as an address, for a document that may load nothing else. It may stand in any attribute. */
export const dataUrl = (type: string, text: string): string =>
  `data:${type};charset=utf-8,${encodeURIComponent(text).replaceAll("'", '%27')}`
