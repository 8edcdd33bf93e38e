import type { Sandbox } from '@/sandbox/client/types'
import { headerOf } from '@/sandbox/protocol/headers'
import { buildRequest } from '../state/build-request'
import { messageOf } from '../state/exchange'
import type { DraftState } from '../state/request-draft'
import type { SourceExchange } from './wire-source'

export type SendRequest = Sandbox['fetch']

/** Bytes of a reply that are kept, as in a preview. */
const REPLY_LIMIT = 1024 * 1024

/**
 * Sends a draft and reports each state of the exchange, the same growing object. Redirects are not followed.
 * Never rejects: what cannot be sent, and a reply that breaks off, are states with an error.
 */
export async function sendDraft(
  send: SendRequest,
  draft: DraftState,
  report: (exchange: SourceExchange) => void,
): Promise<void> {
  const state = await exchangeOf(draft)
  const update = (part: Partial<SourceExchange>) => report(Object.assign(state, part))
  const { method, url, requestHeaders: headers, requestBody: body } = state
  const started = performance.now()
  try {
    update({})
    const response = await send(url, { method, headers, body })
    const { status, statusText, headers: responseHeaders } = response
    update({ status, statusText, responseHeaders })
    await readBody(response.body, state, started, update)
    update({ done: true })
    update({ trace: await response.trace })
  } catch (thrown) {
    update({ done: true, error: messageOf(thrown) })
  }
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  state: SourceExchange,
  started: number,
  update: (part: Partial<SourceExchange>) => void,
): Promise<void> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const room = REPLY_LIMIT - state.size
    const chunk = { atMs: performance.now() - started, bytes: value.slice(0, Math.max(0, room)) }
    const chunks = room > 0 ? [...state.chunks, chunk] : state.chunks
    update({ chunks, size: state.size + value.length })
  }
}

/** The request as it will be sent. The boundary of a form is drawn here, so that the view shows the true one. */
async function exchangeOf(draft: DraftState): Promise<SourceExchange> {
  const { path, init } = buildRequest(draft)
  const packed = init.body ? new Response(init.body as BodyInit) : null
  const type = packed?.headers.get('content-type')
  const named = headerOf(init.headers, 'content-type') !== null
  return {
    method: init.method,
    url: path,
    requestHeaders: type && !named ? [...init.headers, ['Content-Type', type]] : init.headers,
    requestBody: packed && new Uint8Array(await packed.arrayBuffer()),
    startedAt: Date.now(),
    status: null,
    statusText: '',
    responseHeaders: [],
    chunks: [],
    size: 0,
    done: false,
    trace: null,
  }
}
