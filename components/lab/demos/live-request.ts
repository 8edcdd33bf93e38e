// Requests that a demonstration sends to the running project, and what came of them.

import { NotAnsweredError } from '@/sandbox/checks/reply-error'
import type { Sandbox, SandboxRequestInit, SandboxResponse } from '@/sandbox/client/types'
import type { HeaderList, LogLine, RequestTrace, SqlTrace } from '@/sandbox/protocol/trace'

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

interface Answer {
  response: SandboxResponse
  text: string
  trace: RequestTrace
}

/**
 * Asks the project without the cookies of the lab, and reads the whole reply. Rejects with a
 * {@link NotAnsweredError} where the sandbox had to answer: its reply shows nothing about Next.
 */
export async function askProject(
  sandbox: Sandbox,
  path: string,
  init: SandboxRequestInit = {},
): Promise<Answer> {
  const response = await sandbox.fetch(path, { ...init, cookies: 'omit' })
  // A body that breaks off tells less than the trace, which comes later.
  const body = response.text().then(
    (text) => ({ text }),
    (broken: unknown) => ({ broken }),
  )
  const trace = await response.trace
  const { answeredBy } = trace
  if (answeredBy.kind === 'sandbox') throw new NotAnsweredError(answeredBy.reason)
  const read = await body
  if ('broken' in read) throw read.broken
  return { response, text: read.text, trace }
}

/** Sends `request`, and rejects as {@link askProject} does. */
export async function sendLive(sandbox: Sandbox, request: LiveRequest): Promise<LiveExchange> {
  const { method, path, headers } = request
  const { response, text, trace } = await askProject(sandbox, path, {
    method,
    headers,
    body: bodyOf(request),
  })
  const { raw, logs, queries } = trace
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
