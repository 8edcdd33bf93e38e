// Runs the suite on both sides and keeps what each answered: for tests, the terminal and a page of results.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NextVersion } from '../client/types'
import { judge, type Difference, type Verdict } from './compare'
import type { ConformanceCase, ConformanceReply, ConformanceTopic } from './conformance-case'
import { runCase, type Sender } from './run-cases'

export const reportFile = path.resolve(import.meta.dirname, '../../.cache/parity.json')

/** Longest body that the report keeps. */
const BODY_LIMIT = 4_000

export interface CaseResult {
  topic: string
  case: ConformanceCase
  reference: ConformanceReply[]
  sandbox: ConformanceReply[]
  verdict: Verdict
}

/** The cases of a topic that hold for a version of Next. */
export const casesFor = ({ cases }: ConformanceTopic, version: NextVersion) =>
  cases.filter(({ next }) => next === undefined || next.includes(version))

/** Runs the cases of one topic, each on both sides at once. */
export async function runTopic(
  topic: ConformanceTopic,
  version: NextVersion,
  reference: Sender,
  sandbox: Sender,
): Promise<CaseResult[]> {
  const results: CaseResult[] = []
  for (const one of casesFor(topic, version)) {
    const [expected, actual] = await Promise.all([runCase(one, reference), runCase(one, sandbox)])
    const verdict = judge(one, expected, actual)
    results.push({ topic: topic.project, case: one, reference: expected, sandbox: actual, verdict })
  }
  return results
}

/** Characters of a long value that are shown around the first difference. */
const SHOWN = 500

function describe(
  { request, field, reference, sandbox }: Difference,
  one: ConformanceCase,
): string {
  const sent = one.requests[request]
  const place = [...(reference ?? '')].findIndex((letter, index) => letter !== sandbox?.[index])
  const start = Math.max(0, place - 100)
  const show = (text: string | null) => {
    if (text === null) return '(absent)'
    const part = text.slice(start, start + SHOWN)
    const cut = part.length < text.length ? ` (${text.length} characters, from ${start})` : ''
    return `${JSON.stringify(part)}${cut}`
  }
  return [
    `  ${sent?.method} ${sent?.path}: ${field}`,
    `    next start: ${show(reference)}`,
    `    sandbox:    ${show(sandbox)}`,
  ].join('\n')
}

/** What is wrong with a case, as text; empty when nothing is. */
export function explain({ topic, case: one, verdict }: CaseResult): string {
  if (verdict.ok) return ''
  const title = `${topic}: ${one.name}`
  if (verdict.outcome === 'needless skip') {
    return `${title}\n  The skip is not needed any more: the replies are equal. Remove it.`
  }
  const masks = verdict.needless.map(
    ({ field }) =>
      `  The mask of ${field} hides nothing: the replies agree there, or differ beyond its pattern. Remove or widen it.`,
  )
  return [
    title,
    ...verdict.differences.map((difference) => describe(difference, one)),
    ...masks,
  ].join('\n')
}

function printable({ status, statusText, headers, body, brokenOff }: ConformanceReply) {
  const text = Buffer.from(body).toString('utf8')
  const shown = text.includes('\uFFFD') ? Buffer.from(body).toString('base64') : text
  return {
    status,
    statusText,
    headers,
    body: shown.slice(0, BODY_LIMIT),
    encoding: shown === text ? 'utf8' : 'base64',
    bytes: body.byteLength,
    brokenOff,
  }
}

/** Writes `.cache/parity.json`: every case with both replies and why they may differ. */
export function writeReport(nextVersion: string, results: CaseResult[]): void {
  const cases = results.map(({ topic, case: one, reference, sandbox, verdict }) => ({
    topic,
    name: one.name,
    outcome: verdict.outcome,
    reasons: [
      ...(one.skip ? [one.skip.reason] : []),
      ...(one.masks ?? []).map(({ field, reason }) => `${field}: ${reason}`),
    ],
    requests: one.requests.map(({ method, path: url, headers, body }) => ({
      method,
      path: url,
      headers,
      bodyBytes: body?.byteLength ?? 0,
    })),
    reference: reference.map(printable),
    sandbox: sandbox.map(printable),
  }))
  mkdirSync(path.dirname(reportFile), { recursive: true })
  writeFileSync(reportFile, JSON.stringify({ nextVersion, cases }))
}
