// `npm run parity -- [--only <topic>] [--logs]`: compares the sandbox, in Node threads, with the real
// Next. `--logs` prints what handlers log and throw in the sandbox.

import { parseArgs } from 'node:util'
import type { NextVersion } from '../client/types'
import type { RequestTrace } from '../protocol/trace'
import { httpSender } from './http-sender'
import { startNodeSandbox } from './node-sandbox'
import { explain, reportFile, runTopic, writeReport, type CaseResult } from './parity-report'
import { mergeProjects } from './projects'
import { buildReference, startReference } from './reference-app'
import { sandboxSender } from './sandbox-sender'
import { topics } from './topics'

const VERSION: NextVersion = '16'

function chooseTopics(only: string | undefined) {
  const chosen = topics.filter(({ project }) => only === undefined || project === only)
  if (chosen.length > 0) return chosen
  throw new Error(
    `There is no topic "${only}". Topics: ${topics.map(({ project }) => project).join(', ')}.`,
  )
}

function printTable(results: CaseResult[]): void {
  const width = Math.max(...results.map(({ case: { name } }) => name.length))
  for (const {
    topic,
    case: { name, requests },
    reference,
    verdict,
  } of results) {
    const statuses = reference.map(({ status }) => status).join(' ')
    const sent = requests[0] ? `${requests[0].method} ${requests[0].path}` : ''
    console.log(
      `${verdict.outcome === 'different' ? '✗' : ' '} ${topic.padEnd(13)} ${name.padEnd(width)} ${verdict.outcome.padEnd(13)} ${statuses.padEnd(11)} ${sent.slice(0, 60)}`,
    )
  }
}

function printLogs({ method, url, logs }: RequestTrace): void {
  for (const { level, text } of logs) console.log(`${method} ${url} ${level}: ${text}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' }, logs: { type: 'boolean' } } })
  const chosen = chooseTopics(values.only)
  const files = mergeProjects()
  const { sandbox, close } = await startNodeSandbox(files)
  const server = await startReference(await buildReference(files))
  try {
    if (values.logs) sandbox.on('trace', printLogs)
    const results: CaseResult[] = []
    for (const topic of chosen) {
      results.push(
        ...(await runTopic(topic, VERSION, httpSender(server.port), sandboxSender(sandbox))),
      )
    }
    printTable(results)
    // Only the browser can tell whether a skip or a mask is needed: Node has what a tab lacks.
    const wrong = results.filter(({ verdict }) => verdict.outcome === 'different')
    for (const result of wrong) console.log(`\n${explain(result)}`)
    writeReport(sandbox.nextVersion, results)
    const requests = results.reduce((sum, { reference }) => sum + reference.length, 0)
    console.log(
      `\n${results.length} cases, ${requests} requests, ${wrong.length} wrong. Both replies to each: ${reportFile}`,
    )
    process.exitCode = wrong.length > 0 ? 1 : 0
  } finally {
    close()
    await server.stop()
  }
}

await main()
