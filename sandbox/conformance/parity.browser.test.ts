// The whole suite in the tab, compared with `next start` of the same projects.

import type { JSHandle } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sandbox } from '../client/types'
import { useBarePage } from '../testing/bare-page'
import { httpSender } from './http-sender'
import { pageSender } from './page-sender'
import { casesFor, explain, runTopic, writeReport, type CaseResult } from './parity-report'
import { mergeProjects } from './projects'
import { buildReference, startReference, type ReferenceServer } from './reference-app'
import { topics } from './topics'

const bare = useBarePage()
const all: CaseResult[] = []
let reference: ReferenceServer
let sandbox: JSHandle<Sandbox>

// A first run builds the projects with Next.
beforeAll(async () => {
  const files = mergeProjects()
  reference = await startReference(buildReference(files))
  sandbox = await bare.page.evaluateHandle((given) => window.createSandbox({ files: given }), files)
  const { problems } = await sandbox.evaluate((created) => created.write({}))
  expect(problems).toEqual([])
}, 300_000)

afterAll(async () => {
  const nextVersion = await sandbox.evaluate((created) => created.nextVersion)
  writeReport(nextVersion, all)
  await reference.stop()
})

for (const topic of topics) {
  test(`answers as next start does: ${topic.project}`, async () => {
    const results = await runTopic(topic, '16', httpSender(reference.port), pageSender(sandbox))
    all.push(...results)
    expect(results.length).toBe(casesFor(topic, '16').length)
    expect(results.map(explain).filter(Boolean).join('\n\n')).toBe('')
  })
}
