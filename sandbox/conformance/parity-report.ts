// Runs the suite on both sides and keeps what each answered: for tests, the terminal and a page of results.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NextVersion } from '../client/types'
import { judge, type Difference, type Verdict } from './compare'
import {
  casesFor,
  holdsFor,
  type ConformanceCase,
  type ConformanceTopic,
  type Observation,
  type Step,
} from './conformance-case'
import { describeStep, printObservation } from './print'
import { NOT_RUN, type ParityReport, type ReportedCase } from './reported'
import { runCase, type Side } from './run-cases'

export interface CaseResult {
  version: NextVersion
  topic: string
  /** Its topic has pages. */
  pages: boolean
  case: ConformanceCase
  reference: Observation[]
  sandbox: Observation[]
  verdict: Verdict
}

interface Task {
  topic: string
  pages: boolean
  case: ConformanceCase
}

const tasksOf = (topics: readonly ConformanceTopic[], version: NextVersion): Task[] =>
  topics.flatMap((topic) =>
    casesFor(topic, version).map((one) => ({
      topic: topic.project,
      pages: topic.pages ?? false,
      case: one,
    })),
  )

const takesTime = ({ case: { steps } }: Task) =>
  steps.some((step) => 'wait' in step || 'settle' in step)

type Shown = Map<ConformanceCase, Observation[]>

/** Cases of the real server that may be under way at once, because they mostly wait. */
const AT_ONCE = 12

/** Takes from the same list until it is empty, several at once. */
async function drain(tasks: Task[], atOnce: number, take: (task: Task) => Promise<void>) {
  const rest = [...tasks]
  const work = async () => {
    for (let task = rest.shift(); task; task = rest.shift()) await take(task)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}

/** On the real server time is real: cases in which it passes run beside each other, then all others in order. */
async function runReference(tasks: Task[], connect: () => Side): Promise<Shown> {
  const shown: Shown = new Map()
  const take = async ({ case: one }: Task) => void shown.set(one, await runCase(one, connect()))
  await drain(tasks.filter(takesTime), AT_ONCE, take)
  const rest = connect()
  for (const { case: one } of tasks.filter((task) => !takesTime(task))) {
    shown.set(one, await runCase(one, rest))
  }
  return shown
}

/** A sandbox has one clock for all cases, and moving it takes no time: they run one after the other. */
async function runSandbox(tasks: Task[], side: Side): Promise<Shown> {
  const shown: Shown = new Map()
  const inOrder = [...tasks.filter(takesTime), ...tasks.filter((task) => !takesTime(task))]
  for (const { case: one } of inOrder) shown.set(one, await runCase(one, side))
  return shown
}

/** Both sides of one application, as its build left it. */
export interface Sides {
  connectReference(): Side
  sandbox: Side
  close(): Promise<void>
}

async function runTasks(tasks: Task[], version: NextVersion, open: () => Promise<Sides>) {
  const sides = await open()
  try {
    const [reference, actual] = await Promise.all([
      runReference(tasks, sides.connectReference),
      runSandbox(tasks, sides.sandbox),
    ])
    return tasks.map(({ topic, pages, case: one }): CaseResult => {
      const shown = { reference: reference.get(one) ?? [], sandbox: actual.get(one) ?? [] }
      const verdict = judge(one, version, shown.reference, shown.sandbox, pages)
      return { version, topic, pages, case: one, ...shown, verdict }
    })
  } finally {
    await sides.close()
  }
}

const isLate = (result: CaseResult) => result.verdict.outcome === 'different' && takesTime(result)

/**
 * Runs the cases of topics of one application, on both sides at once. Where time passes a busy machine can
 * be late: such a case, if it differs, is run again from a fresh start, with less beside it, up to twice.
 */
export async function runTopics(
  topics: readonly ConformanceTopic[],
  version: NextVersion,
  open: () => Promise<Sides>,
): Promise<CaseResult[]> {
  let results = await runTasks(tasksOf(topics, version), version, open)
  for (let round = 0; round < 2 && results.some(isLate); round++) {
    const again = await runTasks(results.filter(isLate), version, open)
    results = results.map((result) => again.find((one) => one.case === result.case) ?? result)
  }
  return results
}

/** Characters of a long value that are shown around the first difference. */
const SHOWN = 500

function describe({ step, field, reference, sandbox }: Difference, steps: Step[]): string {
  const place = [...(reference ?? '')].findIndex((letter, index) => letter !== sandbox?.[index])
  const start = Math.max(0, place - 100)
  const show = (text: string | null) => {
    if (text === null) return '(absent)'
    const part = text.slice(start, start + SHOWN)
    const cut = part.length < text.length ? ` (${text.length} characters, from ${start})` : ''
    return `${JSON.stringify(part)}${cut}`
  }
  const taken = steps[step]
  return [
    `  step ${step + 1}, ${taken ? describeStep(taken) : ''}: ${field}`,
    `    real Next: ${show(reference)}`,
    `    sandbox:   ${show(sandbox)}`,
  ].join('\n')
}

/** What is wrong with a case, as text; empty when nothing is. */
export function explain({ version, topic, case: one, verdict }: CaseResult): string {
  if (verdict.ok) return ''
  const title = `${version} ${topic}: ${one.name}`
  if (verdict.outcome === 'needless skip') {
    return `${title}\n  The skip is not needed any more: the replies are equal. Remove it.`
  }
  const masks = verdict.needless.map(
    ({ field }) =>
      `  The mask or label of ${field} does nothing: the replies agree there, or differ beyond its pattern. Remove or widen it.`,
  )
  return [
    title,
    ...verdict.differences.map((difference) => describe(difference, one.steps)),
    ...masks,
  ].join('\n')
}

/** A whole run; a part of the suite leaves the result of the last whole run alone. */
const reportFiles = {
  whole: path.resolve(import.meta.dirname, '../../.cache/parity.json'),
  part: path.resolve(import.meta.dirname, '../../.cache/parity-part.json'),
}

const reasonsOf = (version: NextVersion, { skip, masks = [], labels = [] }: ConformanceCase) => [
  ...(skip && holdsFor(skip, version) ? [skip.reason] : []),
  ...[...masks, ...labels]
    .filter((exception) => holdsFor(exception, version))
    .map(({ field, reason }) => `${field}: ${reason}`),
]

/** A case as it stands in the suite, without a run. */
export function describeCase(
  version: NextVersion,
  topic: string,
  one: ConformanceCase,
): ReportedCase {
  return {
    version,
    topic,
    name: one.name,
    outcome: NOT_RUN,
    reasons: reasonsOf(version, one),
    steps: one.steps.map((step) => ({
      text: describeStep(step),
      reference: null,
      sandbox: null,
    })),
  }
}

function reportCase(result: CaseResult): ReportedCase {
  const { version, topic, verdict } = result
  const described = describeCase(version, topic, result.case)
  return {
    ...described,
    outcome: verdict.outcome,
    steps: described.steps.map((step, index) => ({
      ...step,
      reference: printObservation(result.reference[index]),
      sandbox: printObservation(result.sandbox[index]),
    })),
  }
}

/** Writes every case with both replies and why they may differ. Returns the file's path. */
export function writeReport(
  head: Omit<ParityReport, 'cases'>,
  extent: keyof typeof reportFiles,
  results: CaseResult[],
): string {
  const file = reportFiles[extent]
  mkdirSync(path.dirname(file), { recursive: true })
  const report: ParityReport = { ...head, cases: results.map(reportCase) }
  writeFileSync(file, JSON.stringify(report))
  return file
}
