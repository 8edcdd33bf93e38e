// An exchange as lines to read: what matters of its headers, and the beginning of its bodies.

import type { HeaderList } from '@/sandbox/protocol/trace'
import type { LiveExchange, LiveRequest } from './live-request'

export interface ShownLine {
  text: string
  forged?: boolean
}

/** Headers of a request that decide what a server does with it. */
const ASKED = ['host', 'origin', 'cookie', 'next-action', 'content-type', 'content-length']

/** Headers of a reply that say nothing here. */
const UNTOLD = ['date', 'connection', 'keep-alive', 'vary', 'etag', 'x-powered-by']

const VALUE_LIMIT = 120
const BODY_LIMIT = 400

/** The request, and the reply without what every reply has. */
export function exchangeText(exchange: LiveExchange): { sent: ShownLine[]; reply: ShownLine[] } {
  const { request, received, headers, text } = exchange
  const told = headers.filter(([name]) => !UNTOLD.includes(name.toLowerCase()))
  const body = text === '' ? '(no body)' : cut(text, BODY_LIMIT)
  return {
    sent: [
      { text: `${request.method} ${cut(request.path, VALUE_LIMIT)}` },
      ...headerLines(received, request.forged ?? []),
      ...bodyLines(request),
    ],
    reply: [
      ...told.map(([name, value]) => ({ text: `${name}: ${cut(value, VALUE_LIMIT)}` })),
      { text: '' },
      { text: body },
    ],
  }
}

function headerLines(headers: HeaderList, forged: readonly string[]): ShownLine[] {
  return headers
    .filter(([name]) => ASKED.includes(name.toLowerCase()) || forged.includes(name))
    .map(([name, value]) => ({
      text: `${name}: ${cut(value, VALUE_LIMIT)}`,
      forged: forged.includes(name),
    }))
}

function bodyLines({ body, forged = [] }: LiveRequest): ShownLine[] {
  if (!body) return []
  if ('text' in body) {
    return [{ text: '' }, { text: cut(body.text, BODY_LIMIT), forged: forged.includes('body') }]
  }
  const fields = body.fields.map(({ name, value }) => ({
    text: `${name} = ${cut(value, VALUE_LIMIT)}`,
    forged: forged.includes(name),
  }))
  return [{ text: '' }, { text: 'Fields of the form:' }, ...fields]
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, limit)}… (${text.length} characters)`
}
