// Page. What a request of a page is for, by the headers that tell requests of Next's router apart.

import type { HeaderList } from '../protocol/trace'
import { headerOf } from '../protocol/headers'

export type ExchangeKind =
  'document' | 'form action' | 'Server Action' | 'soft navigation' | 'prefetch' | 'image' | 'fetch'

/** `isFormAction`: whether the body is a form that names a Server Action ({@link readActionRequest}). */
export function exchangeKind(
  method: string,
  headers: HeaderList,
  isFormAction: boolean,
): ExchangeKind {
  const has = (name: string) => headerOf(headers, name) !== null
  if (method === 'POST' && has('next-action')) return 'Server Action'
  if (isFormAction) return 'form action'
  if (has('rsc')) {
    return has('next-router-prefetch') || has('next-router-segment-prefetch')
      ? 'prefetch'
      : 'soft navigation'
  }
  if (headerOf(headers, 'sec-fetch-dest') === 'image') return 'image'
  return isDocument(headers) ? 'document' : 'fetch'
}

/** Browsers name documents in Sec-Fetch-Dest, and ask for HTML first. */
function isDocument(headers: HeaderList): boolean {
  const destination = headerOf(headers, 'sec-fetch-dest')
  if (destination !== null) return ['document', 'iframe', 'frame'].includes(destination)
  return headerOf(headers, 'accept')?.startsWith('text/html') ?? false
}
