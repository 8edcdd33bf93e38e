import { type ActionRequest, readActionRequest } from '@/sandbox/wire/action-request'
import type { ActionNames } from '@/sandbox/wire/action-names'
import { type ExchangeKind, exchangeKind } from '@/sandbox/wire/exchange-kind'
import type { SourceExchange } from './wire-source'

/** One line of the wire view. Every change makes a new object. */
export interface WireEntry {
  key: number
  /** Sent by a page of the preview, or by the reader from this view. */
  origin: 'page' | 'resent'
  exchange: SourceExchange
  kind: ExchangeKind
  /** The Server Action that the request calls; null where it calls none. */
  action: ActionRequest | null
  /** Milliseconds from the request to the end of the reply; null until then. */
  ms: number | null
  /** Stylesheets of the project that the request was sent to, by their file. */
  stylesheets: Record<string, string>
}

export function entryOf(parts: Omit<WireEntry, 'kind'>): WireEntry {
  const { exchange, action } = parts
  const kind = exchangeKind(exchange.method, exchange.requestHeaders, action?.by === 'form')
  return { ...parts, exchange: snapshotOf(exchange), kind }
}

/** How long an exchange took that has just ended: until the last byte, or until now where none came. */
export function lastMs({ chunks, startedAt }: SourceExchange): number {
  return chunks.at(-1)?.atMs ?? Date.now() - startedAt
}

/** Exchanges grow in place; React has to see another object. */
function snapshotOf(exchange: SourceExchange): SourceExchange {
  return { ...exchange, chunks: [...exchange.chunks] }
}

/** The Server Action of a request, with its arguments. */
export function actionOf(
  exchange: SourceExchange,
  names: ActionNames,
): Promise<ActionRequest | null> {
  const { method, requestHeaders: headers, requestBody } = exchange
  return readActionRequest(
    { method, headers, body: requestBody && new Uint8Array(requestBody) },
    names,
  )
}

/** What the request is for: the action's file and function, or the kind in words. */
export function entryLabel({ kind, action }: WireEntry): string {
  return action ? action.label : kind
}

/** What the router asks for ahead of a navigation, without a press of the reader. */
export const isPrefetch = ({ kind }: WireEntry): boolean => kind === 'prefetch'

const CHOSEN: readonly ExchangeKind[] = ['document', 'form action', 'Server Action']

/** What a reader most likely wants to see: the newest document or action, else the newest of all. */
export function newestOf(entries: readonly WireEntry[]): WireEntry | undefined {
  return entries.findLast(({ kind }) => CHOSEN.includes(kind)) ?? entries.at(-1)
}
