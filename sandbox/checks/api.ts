// Page. What a checks.test.ts may do with the learner's project: open pages, send requests, move the clock,
// and look at the database, the cookies, the caches, the build and the upstream hosts.

import type { CookieJar } from '../client/types'
import type { BuildReport } from '../protocol/build'
import type { CacheEntry } from '../protocol/cache'
import type { HeaderList } from '../protocol/trace'
import type { UpstreamSettings } from '../protocol/upstream'
import { explainFailure } from './explain-failure'
import { ReplyError } from './reply-error'
import type { SentRequest } from './report'
import { runningCheck } from './running-check'

export { openPage } from './page/open-page'
export type { VisitorPage } from './page/visitor-page'

/** At most one of `json`, `text` and `form`; each sets the matching Content-Type. */
export interface RequestOptions {
  headers?: Record<string, string>
  json?: unknown
  text?: string
  form?: Record<string, string>
  /** Sends no cookies and keeps none: another visitor. */
  newVisitor?: boolean
}

/** A complete answer to {@link request}. */
export interface Reply {
  status: number
  headers: HeaderList
  header(name: string): string | null
  text: string
  /** The body parsed as JSON. Fails the check, and says what came instead, when it is not JSON. */
  json(): unknown
}

const shownBody = 4_000

/**
 * Sends a request to the learner's project and waits for the whole answer and for what goes on behind it,
 * such as the refresh of a stale entry. Cookies are kept from one request to the next within a check, as a
 * browser keeps them.
 */
export async function request(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<Reply> {
  const check = runningCheck('request()')
  const sent = toSentRequest(method, path, options, check.secondsLater)
  check.secondsLater = 0
  check.requests.push(sent)
  const response = await check.sandbox.fetch(path, {
    method,
    headers: sent.headers,
    body: sent.body ?? null,
    signal: check.signal,
    cookies: options.newVisitor ? 'omit' : 'jar',
  })
  const text = await response.text()
  sent.status = response.status
  sent.reply =
    text.length > shownBody ? `${text.slice(0, shownBody)}… (${text.length} characters)` : text
  const cache = response.header('x-nextjs-cache')
  if (cache) sent.cache = cache
  await explainFailure(response, sent, check)
  return {
    status: response.status,
    headers: response.headers,
    header: (name) => response.header(name),
    text,
    json: () => parseReply(sent, text),
  }
}

/** Runs SQL on the learner's database and returns the rows; values are the text that Postgres prints. */
export async function sql(
  query: string,
  params: unknown[] = [],
): Promise<Record<string, string | null>[]> {
  const { sandbox } = runningCheck('sql()')
  const { columns, rows } = await sandbox.sql(query, params)
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? null])),
  )
}

/**
 * Names the misconception behind what was observed: `id` is a folder under the exercise's `wrong/`.
 * Nothing happens unless `observed` is true and the check then fails; the learner is told its message.
 */
export function suspect(id: string, observed: boolean): void {
  const check = runningCheck('suspect()')
  if (observed) check.suspicion ??= id
}

/** Moves the clock of the project ahead: Date, timers and the caches follow. Each check starts in real time. */
export async function advanceClock(seconds: number): Promise<void> {
  const check = runningCheck('advanceClock()')
  await check.sandbox.clock.advance(seconds * 1_000)
  check.secondsLater += seconds
}

/** The cookies of the browser in which the check's pages are, with their attributes. */
export function cookies(): CookieJar {
  return runningCheck('cookies()').sandbox.cookies
}

/** An external host that the project plays itself. */
export interface Upstream {
  /** Calls since the check began; what the build asked for is not counted. */
  calls(): Promise<number>
  set(settings: Pick<UpstreamSettings, 'failure' | 'latencyMs'>): Promise<void>
}

export function upstream(host: string): Upstream {
  const { sandbox } = runningCheck('upstream()')
  const find = async () => {
    const state = (await sandbox.upstreams()).find((known) => known.host === host)
    if (state) return state
    throw new ReplyError(
      `Your project does not play ${host} any more: the files under upstream/${host}/ are missing. Put them back.`,
    )
  }
  return {
    calls: async () => (await find()).calls,
    async set(settings) {
      await find()
      await sandbox.setUpstream(host, settings)
    },
  }
}

/** Every entry of the route cache, the data cache and the store of `use cache`. */
export async function cacheEntries(): Promise<CacheEntry[]> {
  const { sandbox } = runningCheck('cacheEntries()')
  return (await sandbox.cache()).entries
}

/** What `next build` said of the project before this check. */
export function build(): BuildReport {
  const { build: report } = runningCheck('build()')
  if (report) return report
  throw new Error('build() was called before the check had started. Call it inside test(…).')
}

/** What the route cache did for an answer; null when it had no part in it. */
export function cacheState(reply: Reply): string | null {
  return reply.header('x-nextjs-cache')
}

function toSentRequest(
  method: string,
  path: string,
  options: RequestOptions,
  secondsLater: number,
): SentRequest {
  const { body, type } = encodeBody(options)
  const headers = { ...(type && { 'content-type': type }), ...options.headers }
  return {
    method,
    path,
    headers: Object.entries(headers),
    ...(body !== undefined && { body }),
    ...(secondsLater > 0 && { secondsLater }),
    status: null,
    reply: '',
  }
}

function encodeBody({ json, text, form }: RequestOptions): { body?: string; type?: string } {
  if (json !== undefined) return { body: JSON.stringify(json), type: 'application/json' }
  if (form) {
    const body = new URLSearchParams(form).toString()
    return { body, type: 'application/x-www-form-urlencoded' }
  }
  return text === undefined ? {} : { body: text, type: 'text/plain' }
}

function parseReply({ method, path, status }: SentRequest, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const found =
      text === '' ? 'the body was empty' : `the body was ${JSON.stringify(text.slice(0, 80))}`
    throw new ReplyError(
      `${method} ${path} answered ${status} and JSON was expected, but ${found}. ` +
        'NextResponse.json(value) writes JSON.',
    )
  }
}
