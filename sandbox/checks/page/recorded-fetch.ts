// Page. Sends a request of a page within a check, and writes it down for the learner.

import type { SandboxRequestInit, SandboxResponse } from '../../client/types'
import type { HeaderList } from '../../protocol/trace'
import { explainFailure } from '../explain-failure'
import type { SentRequest } from '../report'
import type { RunningCheck } from '../running-check'

interface PageRequest extends Pick<SandboxRequestInit, 'body'> {
  method: string
  headers: HeaderList
}

interface Recorded {
  response: SandboxResponse
  sent: SentRequest
  text: string
}

/** Fields as lines; what React hides in them is of no use to a reader. */
function shownBody(body: SandboxRequestInit['body']): string | undefined {
  if (typeof body === 'string') return body
  if (!(body instanceof FormData)) return undefined
  const lines = [...body]
    .filter(([name]) => !name.startsWith('$ACTION'))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : value.name}`)
  return lines.length > 0 ? lines.join('\n') : undefined
}

/**
 * Waits for the whole answer and for what goes on behind it. Throws a ReplyError when the sandbox had to
 * answer in place of the learner's code.
 */
export async function recordedFetch(
  check: RunningCheck,
  url: URL,
  { method, headers, body }: PageRequest,
): Promise<Recorded> {
  const path = url.pathname + url.search
  const text = shownBody(body)
  const sent: SentRequest = {
    method,
    path,
    headers,
    ...(text !== undefined && { body: text }),
    ...(check.secondsLater > 0 && { secondsLater: check.secondsLater }),
    status: null,
    reply: '',
  }
  check.secondsLater = 0
  check.requests.push(sent)
  const response = await check.sandbox.fetch(path, {
    method,
    headers,
    body: body ?? null,
    signal: check.signal,
  })
  const reply = await response.text()
  sent.status = response.status
  await explainFailure(response, sent, check)
  return { response, sent, text: reply }
}
