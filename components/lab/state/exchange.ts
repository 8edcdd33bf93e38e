import type { HeaderList, RequestTrace } from '@/sandbox/protocol/trace'
import type { Sandbox, SandboxResponse } from '@/sandbox/client/types'
import { buildRequest } from './build-request'
import type { DraftState } from './request-draft'

export interface ReplyChunk {
  /** Milliseconds since the request was sent. */
  atMs: number
  bytes: Uint8Array
}

export interface Reply {
  status: number
  statusText: string
  headers: HeaderList
  headMs: number
  /** The first {@link DISPLAY_LIMIT} bytes, as they came. */
  chunks: readonly ReplyChunk[]
  /** Bytes of the whole body, shown or not. */
  size: number
  /** Milliseconds from the request to the end of the body; null while it streams. */
  endMs: number | null
}

/** The build that answered, where edits are waiting for the next one. */
export interface OldBuild {
  builtAt: number
  /** Files that it does not have. */
  unbuilt: number
}

/** One request and what came of it. Every change makes a new object. */
export interface Exchange {
  id: number
  request: DraftState
  startedAt: Date
  phase: 'waiting' | 'streaming' | 'done' | 'cancelled' | 'failed'
  reply: Reply | null
  trace: RequestTrace | null
  /** Null when the reply comes from the latest edits. */
  oldBuild: OldBuild | null
  error: string | null
}

/** Longer bodies are read to the end but shown only so far. */
export const DISPLAY_LIMIT = 10 * 1024 * 1024

let nextExchange = 0

export function newExchange(request: DraftState): Exchange {
  return {
    id: ++nextExchange,
    request,
    startedAt: new Date(),
    phase: 'waiting',
    reply: null,
    trace: null,
    oldBuild: null,
    error: null,
  }
}

export const isRunning = (exchange: Exchange | null): boolean =>
  exchange?.phase === 'waiting' || exchange?.phase === 'streaming'

/** Sends the request of `exchange` and publishes each state of it. Never rejects. */
export async function runExchange(
  sandbox: Sandbox,
  exchange: Exchange,
  signal: AbortSignal,
  publish: (exchange: Exchange) => void,
): Promise<void> {
  let state = exchange
  const update = (part: Partial<Exchange>) => publish((state = { ...state, ...part }))
  const started = performance.now()
  try {
    const { path, init } = buildRequest(exchange.request)
    const response = await sandbox.fetch(path, { ...init, signal })
    await readReply(response, started, signal, (reply) => update({ phase: 'streaming', reply }))
    update({ phase: 'done' })
    update({ trace: await response.trace })
  } catch (thrown) {
    if (signal.aborted) update({ phase: 'cancelled' })
    else if (state.phase !== 'done') update({ phase: 'failed', error: messageOf(thrown) })
  }
}

const PUBLISH_EVERY_MS = 40

async function readReply(
  response: SandboxResponse,
  started: number,
  signal: AbortSignal,
  publish: (reply: Reply) => void,
): Promise<void> {
  const { status, statusText, headers, headMs } = response
  const chunks: ReplyChunk[] = []
  let size = 0
  let published = 0
  const report = (endMs: number | null) => {
    published = performance.now()
    publish({ status, statusText, headers, headMs, chunks: [...chunks], size, endMs })
  }
  report(null)
  const reader = response.body.getReader()
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), { once: true })
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    const room = DISPLAY_LIMIT - size
    const atMs = performance.now() - started
    if (room > 0) chunks.push({ atMs, bytes: value.subarray(0, room) })
    size += value.length
    if (performance.now() - published > PUBLISH_EVERY_MS) report(null)
  }
  report(performance.now() - started)
  signal.throwIfAborted()
}

export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
