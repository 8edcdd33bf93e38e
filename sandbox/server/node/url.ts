// Server worker. The legacy `url` module is Next's own copy; the WHATWG class is the browser's.

import legacy from 'next/dist/compiled/native-url'

export const { parse, format, resolve } = legacy
export const URL = globalThis.URL
export const URLSearchParams = globalThis.URLSearchParams
export const fileURLToPath = (url: string | URL) =>
  decodeURIComponent(new globalThis.URL(url).pathname)
export const pathToFileURL = (path: string) => new globalThis.URL(`file://${encodeURI(path)}`)
export default { parse, format, resolve, URL, URLSearchParams }
