// Takes the steps of cases on one side, whichever it is.

import type { UpstreamSettings } from '../protocol/upstream'
import type { HeaderList } from '../protocol/trace'
import {
  type BuildOutcome,
  type ConformanceCase,
  type ConformanceReply,
  type ConformanceRequest,
  type Observation,
  type Step,
} from './conformance-case'

/** How long a sandbox of the suite lets a handler work: replies are compared, and a machine may be busy. */
export const PATIENCE_MS = 60_000

/** One application on one side: the real Next, or a sandbox. */
export interface Side {
  /** Sends one request and reads its whole reply. */
  send(request: ConformanceRequest): Promise<ConformanceReply>
  wait(seconds: number): Promise<void>
  /** Resolves when nothing goes on that earlier requests have started. */
  settle(): Promise<void>
  setUpstream(host: string, settings: UpstreamSettings): Promise<void>
  calls(host: string): Promise<number>
  build(): Promise<BuildOutcome>
}

/** A body in the pieces that a streamed request sends. */
export function pieces(body: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const size = Math.max(1, Math.ceil(body.byteLength / 3))
  return [0, size, 2 * size]
    .map((start) => new Uint8Array(body.slice(start, start + size)))
    .filter((piece) => piece.byteLength > 0)
}

/** Every server gets the same headers, the connection's own included. */
function complete(request: ConformanceRequest, cookies: Map<string, string>): ConformanceRequest {
  const headers: HeaderList = [
    ['host', 'localhost:3000'],
    ['connection', 'keep-alive'],
    ['user-agent', 'conformance/1.0'],
    ['accept', '*/*'],
  ]
  const named = new Set(request.headers.map(([name]) => name.toLowerCase()))
  const own = headers.filter(([name]) => !named.has(name))
  const { body, streamed, withCookies } = request
  if (body)
    own.push(
      streamed ? ['transfer-encoding', 'chunked'] : ['content-length', String(body.byteLength)],
    )
  const kept = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  if (withCookies && kept) own.push(['cookie', kept])
  return { ...request, headers: [...own, ...request.headers] }
}

function storeCookies(reply: ConformanceReply, cookies: Map<string, string>): void {
  for (const [name, value] of reply.headers) {
    const [, key, content] = /^([^=;]+)=([^;]*)/.exec(value) ?? []
    if (name.toLowerCase() !== 'set-cookie' || key === undefined) continue
    if (/Expires=Thu, 01 Jan 1970|Max-Age=0/i.test(value)) cookies.delete(key)
    else cookies.set(key, content ?? '')
  }
}

const nothing: Observation = { kind: 'nothing' }

/** What a case has got so far. */
interface Course {
  cookies: Map<string, string>
  replies: ConformanceReply[]
}

async function takeStep(
  step: Step,
  side: Side,
  { cookies, replies }: Course,
): Promise<Observation> {
  if ('wait' in step) return side.wait(step.wait).then(() => nothing)
  if ('settle' in step) return side.settle().then(() => nothing)
  if ('upstream' in step) return side.setUpstream(step.upstream, step.settings).then(() => nothing)
  if ('calls' in step) return { kind: 'calls', calls: await side.calls(step.calls) }
  if ('build' in step) return { kind: 'build', build: await side.build() }
  const request = (await step.complete?.(step, replies)) ?? step
  const reply = await side.send(complete(request, cookies))
  storeCookies(reply, cookies)
  replies.push(reply)
  return { kind: 'reply', reply }
}

/** What the steps of one case show, in order. Throws with the case's name where a step gets no reply. */
export async function runCase(
  { name, steps }: ConformanceCase,
  side: Side,
): Promise<Observation[]> {
  const course: Course = { cookies: new Map(), replies: [] }
  const observations: Observation[] = []
  for (const [index, step] of steps.entries()) {
    const observation = await takeStep(step, side, course).catch((cause: unknown) => {
      throw new Error(`The case "${name}" ended at step ${index + 1}.`, { cause })
    })
    observations.push(observation)
  }
  return observations
}

const shown: ConformanceReply = {
  status: 0,
  statusText: '',
  headers: [],
  body: new Uint8Array(),
  brokenOff: false,
}

/** Answers nothing: in place of a side that is not asked. */
export const noSide: Side = {
  send: async () => shown,
  wait: async () => undefined,
  settle: async () => undefined,
  setUpstream: async () => undefined,
  calls: async () => 0,
  build: async () => ({ ok: false, output: '', table: '' }),
}
