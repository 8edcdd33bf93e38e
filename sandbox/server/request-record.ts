// Server worker. Collects the trace of one request while it runs.

import type {
  AnsweredBy,
  HeaderList,
  LogLine,
  Phase,
  PhaseName,
  RequestTrace,
  SqlTrace,
} from '../protocol/trace'
import type { CacheTouch } from '../protocol/cache'
import type { ServerRequest } from '../protocol/server'
import type { UpstreamCall } from '../protocol/upstream'
import { STATUS_CODES } from './node/http-status'
import { AsyncLocalStorage } from './node/async-hooks'

/** Bytes of a body that the raw text of a message shows. */
const RAW_LIMIT = 64 * 1024

const decoder = new TextDecoder()

class RawBody {
  #parts: Uint8Array[] = []
  #size = 0

  add(bytes: Uint8Array): void {
    const room = RAW_LIMIT - this.#size
    this.#size += bytes.byteLength
    if (room > 0) this.#parts.push(bytes.slice(0, room))
  }

  text(): string {
    const shown =
      this.#parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode()
    return this.#size > RAW_LIMIT ? `${shown}\n[cut: ${this.#size} bytes in all]` : shown
  }
}

const headText = (first: string, headers: HeaderList) =>
  `${first}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`

export class RequestRecord {
  readonly startedAt = Date.now()
  #start = performance.now()
  #phases: Phase[] = []
  #open = new Map<PhaseName, number>()
  #queries: SqlTrace[] = []
  #cache: CacheTouch[] = []
  #upstream: UpstreamCall[] = []
  #logs: LogLine[] = []
  #requestBody = new RawBody()
  #responseBody = new RawBody()
  #head: { status: number; statusText: string; headers: HeaderList } = {
    status: 0,
    statusText: '',
    headers: [],
  }
  answeredBy: AnsweredBy

  constructor(
    readonly request: ServerRequest,
    nextVersion: string,
  ) {
    this.answeredBy = { kind: 'next', version: nextVersion, route: null, file: null }
  }

  now(): number {
    return performance.now() - this.#start
  }

  begin(name: PhaseName): void {
    this.#open.set(name, this.now())
  }

  end(name: PhaseName): void {
    const startMs = this.#open.get(name)
    if (startMs === undefined) return
    this.#open.delete(name)
    this.#phases.push({ name, startMs, ms: this.now() - startMs })
  }

  addQuery(query: Omit<SqlTrace, 'startMs'>): void {
    this.#queries.push({ ...query, startMs: Math.max(0, this.now() - query.ms) })
  }

  addCacheTouch(touch: Omit<CacheTouch, 'atMs'>): void {
    this.#cache.push({ ...touch, atMs: this.now() })
  }

  addUpstreamCall(call: UpstreamCall): void {
    this.#upstream.push(call)
  }

  addLog(line: LogLine): void {
    this.#logs.push({ ...line, atMs: this.now() })
  }

  addRequestBytes(bytes: Uint8Array): void {
    this.#requestBody.add(bytes)
  }

  addResponseBytes(bytes: Uint8Array): void {
    this.#responseBody.add(bytes)
  }

  setHead(status: number, statusText: string, headers: HeaderList): void {
    this.#head = { status, statusText, headers }
  }

  toTrace(): RequestTrace {
    const { id, method, url, headers } = this.request
    const { status, statusText } = this.#head
    const reason = statusText || (STATUS_CODES[status] ?? '')
    return {
      id,
      startedAt: this.startedAt,
      method,
      url,
      status,
      answeredBy: this.answeredBy,
      phases: this.#phases.toSorted((a, b) => a.startMs - b.startMs),
      queries: this.#queries,
      cache: this.#cache,
      upstream: this.#upstream,
      logs: this.#logs,
      raw: {
        request: headText(`${method} ${url} HTTP/1.1`, headers) + this.#requestBody.text(),
        response:
          headText(`HTTP/1.1 ${status} ${reason}`, this.#head.headers) + this.#responseBody.text(),
      },
    }
  }
}

/** The request that the running code belongs to. */
export const currentRequest = new AsyncLocalStorage<RequestRecord>()

/** Stands for a build: what its prerendering logs and queries is gathered like that of a request. */
export const buildRecord = (nextVersion: string) =>
  new RequestRecord({ id: 0, method: 'GET', url: '(build)', headers: [], body: null }, nextVersion)

export const isBuilding = () => currentRequest.getStore()?.request.id === 0
