// Requests that a demonstration sends to the running project, and what came of them.

import type { Sandbox, SandboxRequestInit } from '@/sandbox/client/types'
import type { HeaderList, LogLine, SqlTrace } from '@/sandbox/protocol/trace'

export interface LiveRequest {
  method: string
  path: string
  headers: HeaderList
  body?: { text: string } | { fields: readonly FormEntry[] }
  /** Names of headers and fields that no honest sender would send so; `body` for the whole body. */
  forged?: readonly string[]
}

/** A field of a form that is posted as a browser does. */
export interface FormEntry {
  name: string
  value: string
}

/** A request and its reply, both as they were. */
export interface LiveExchange {
  request: LiveRequest
  /** Of the request, as the server received them. */
  received: HeaderList
  status: number
  statusText: string
  headers: HeaderList
  text: string
  logs: readonly LogLine[]
  queries: readonly SqlTrace[]
}

/** Sends `request` without the cookies of the lab, and reads the whole reply. */
export async function sendLive(sandbox: Sandbox, request: LiveRequest): Promise<LiveExchange> {
  const { method, path, headers } = request
  const response = await sandbox.fetch(path, {
    method,
    headers,
    body: bodyOf(request),
    cookies: 'omit',
  })
  const text = await response.text()
  const { raw, logs, queries } = await response.trace
  const { status, statusText } = response
  const received = headersOfText(raw.request)
  return { request, received, status, statusText, headers: response.headers, text, logs, queries }
}

/** `201 Created` */
export const statusLine = ({ status, statusText }: Pick<LiveExchange, 'status' | 'statusText'>) =>
  `${status} ${statusText}`.trim()

/** Statements of the request that change rows, or try to. */
export const writesOf = ({ queries }: Pick<LiveExchange, 'queries'>): readonly SqlTrace[] =>
  queries.filter(({ sql }) => /^\s*(?:insert|update|delete)\b/i.test(sql))

function bodyOf({ body }: LiveRequest): SandboxRequestInit['body'] {
  if (!body) return null
  if ('text' in body) return body.text
  const form = new FormData()
  for (const { name, value } of body.fields) form.append(name, value)
  return form
}

/** Headers of an HTTP/1.1 message. */
function headersOfText(message: string): HeaderList {
  const [head = ''] = message.split(/\r?\n\r?\n/, 1)
  return head
    .split(/\r?\n/)
    .slice(1)
    .map((line): HeaderList[number] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()]
    })
}
