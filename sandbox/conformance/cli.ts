// `npm run parity -- [--next 15] [--only cache] [--reference] [--show] [--logs]`: the suite without a browser.

import { parseArgs } from 'node:util'
import type { NextVersion } from '../client/types'
import type { RequestTrace } from '../protocol/trace'
import { allVersions, type ConformanceTopic } from './conformance-case'
import { startNodeSandbox } from './node-sandbox'
import { explain, runTopics, writeReport, type CaseResult, type Sides } from './parity-report'
import { describeStep, printObservation } from './print'
import { applicationsFor, type Application } from './projects'
import { buildReference } from './reference-build'
import { referenceNext } from './reference-next'
import { openReference } from './reference-server'
import { noSide } from './run-cases'
import { sandboxSide } from './sandbox-side'
import { topics } from './topics'

const USAGE = `Usage: npm run parity -- [options]
  --next 14|15|16   one version of Next; may be given several times (default: all)
  --only <topic>    topics whose name contains this; may be given several times (default: all)
  --reference       only the real Next, to see what it answers while a case is written
  --show            print what each step showed
  --logs            print what handlers log and throw`

interface Options {
  versions: NextVersion[]
  chosen: ConformanceTopic[]
  whole: boolean
  reference: boolean
  show: boolean
  logs: boolean
}

function chooseVersions(wanted: string[] | undefined): NextVersion[] {
  const unknown = wanted?.find((one) => !allVersions.some((version) => version === one))
  if (unknown !== undefined) {
    throw new Error(
      `There is no version "${unknown}" in the suite. Versions: ${allVersions.join(', ')}.`,
    )
  }
  return allVersions.filter((version) => wanted === undefined || wanted.includes(version))
}

function chooseTopics(wanted: string[] | undefined): ConformanceTopic[] {
  const unknown = wanted?.find((part) => !topics.some(({ project }) => project.includes(part)))
  if (unknown !== undefined) {
    throw new Error(
      `There is no topic "${unknown}". Topics: ${topics.map(({ project }) => project).join(', ')}.`,
    )
  }
  return topics.filter(
    ({ project }) => wanted === undefined || wanted.some((part) => project.includes(part)),
  )
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      next: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      reference: { type: 'boolean', default: false },
      show: { type: 'boolean', default: false },
      logs: { type: 'boolean', default: false },
    },
  })
  return {
    ...values,
    versions: chooseVersions(values.next),
    chosen: chooseTopics(values.only),
    whole: values.next === undefined && values.only === undefined && !values.reference,
  }
}

function printRow({ version, topic, case: one, verdict }: CaseResult, compared: boolean): void {
  const outcome = compared ? verdict.outcome : 'not compared'
  const mark = compared && verdict.outcome === 'different' ? '✗' : ' '
  console.log(`${mark} ${version} ${topic.padEnd(15)} ${outcome.padEnd(13)} ${one.name}`)
}

function printSteps({ case: one, reference, sandbox }: CaseResult, compared: boolean): void {
  one.steps.forEach((step, index) => {
    const real = printObservation(reference[index])
    console.log(`  > ${describeStep(step)}`)
    if (real !== null) console.log(real.replace(/^/gm, '    '))
    const tab = printObservation(sandbox[index])
    if (compared && tab !== real) console.log((tab ?? '(nothing)').replace(/^/gm, '  ≠ '))
  })
}

function printLogs({ method, url, logs }: RequestTrace): void {
  for (const { level, text } of logs) console.log(`${method} ${url} ${level}: ${text}`)
}

async function openSandbox(
  { name, files, mode }: Application,
  version: NextVersion,
  options: Options,
): Promise<Pick<Sides, 'sandbox'> & { end(): void }> {
  if (options.reference) return { sandbox: noSide, end: () => undefined }
  const { sandbox, problems, close } = await startNodeSandbox(files, version, mode)
  for (const { file = 'project', message } of problems) {
    console.log(`${version} ${name}, ${file}: ${message}`)
  }
  if (options.logs) sandbox.on('trace', printLogs)
  return { sandbox: sandboxSide(sandbox), end: close }
}

async function runApplication(
  application: Application,
  version: NextVersion,
  options: Options,
): Promise<CaseResult[]> {
  const built = await buildReference(referenceNext(version), application)
  let output = () => ''
  const open = async (): Promise<Sides> => {
    const { sandbox, end } = await openSandbox(application, version, options)
    const reference = await openReference(built)
    output = reference.output
    const close = async () => {
      end()
      await reference.stop()
    }
    return { connectReference: reference.connect, sandbox, close }
  }
  try {
    return await runTopics(application.topics, version, open)
  } catch (cause) {
    throw new Error(
      `The application "${application.name}" did not run on ${version}:\n${output()}`,
      { cause },
    )
  } finally {
    if (options.logs) console.log(output())
  }
}

function printResults(results: CaseResult[], options: Options): CaseResult[] {
  const compared = !options.reference
  for (const result of results) {
    printRow(result, compared)
    if (options.show) printSteps(result, compared)
  }
  // Only the browser can tell whether a skip or a mask is needed: Node has what a tab lacks.
  const wrong = compared ? results.filter(({ verdict }) => verdict.outcome === 'different') : []
  for (const result of wrong) console.log(`\n${explain(result)}`)
  return wrong
}

async function main(): Promise<void> {
  const options = readOptions()
  const results: CaseResult[] = []
  const exact: Partial<Record<NextVersion, string>> = {}
  for (const version of options.versions) {
    exact[version] = referenceNext(version).exact
    for (const application of applicationsFor(version, topics, options.chosen)) {
      results.push(...(await runApplication(application, version, options)))
    }
  }
  const wrong = printResults(results, options)
  const head = { versions: exact, runtime: 'Node' as const }
  const file = writeReport(head, options.whole ? 'whole' : 'part', results)
  console.log(`\n${results.length} cases, ${wrong.length} wrong. Both replies to each: ${file}`)
  process.exitCode = wrong.length > 0 ? 1 : 0
}

try {
  await main()
} catch (error) {
  console.error(error)
  console.error(`\n${USAGE}`)
  process.exitCode = 1
}
