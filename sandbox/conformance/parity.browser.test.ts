// The whole suite in the tab, compared with `next start` of the same projects.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { nextVersions } from '../build/next-package'
import { useBarePage } from '../testing/bare-page'
import { httpSender } from './http-sender'
import { pageSender } from './page-sender'
import { casesFor, explain, runTopic, writeReport, type CaseResult } from './parity-report'
import { mergeProjects } from './projects'
import { buildReference, startReference, type ReferenceServer } from './reference-app'
import type { Sender } from './run-cases'
import { topics } from './topics'

const bare = useBarePage()
const all: CaseResult[] = []
let server: ReferenceServer | undefined
let reference: Sender
let sandbox: Sender

// The first run builds the projects with Next.
beforeAll(async () => {
  const files = mergeProjects()
  server = await startReference(await buildReference(files))
  reference = httpSender(server.port)
  const created = await bare.page.evaluateHandle(
    (given) => window.createSandbox({ files: given }),
    files,
  )
  const { problems } = await created.evaluate((one) => one.write({}))
  expect(problems).toEqual([])
  sandbox = pageSender(created)
}, 300_000)

afterAll(async () => {
  if (all.length > 0) writeReport(nextVersions['16'], all)
  await server?.stop()
})

for (const topic of topics) {
  test(`answers as next start does: ${topic.project}`, async () => {
    const results = await runTopic(topic, '16', reference, sandbox)
    all.push(...results)
    expect(results.length).toBe(casesFor(topic, '16').length)
    expect(results.map(explain).filter(Boolean).join('\n\n')).toBe('')
  })
}
