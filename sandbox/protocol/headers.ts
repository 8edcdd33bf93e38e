// Reading of header lists.

import type { HeaderList } from './trace'

/** The value of the first header of that name, in whatever case; null without one. */
export function headerOf(headers: HeaderList, name: string): string | null {
  const wanted = name.toLowerCase()
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1] ?? null
}
