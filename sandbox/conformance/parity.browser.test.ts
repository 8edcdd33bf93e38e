// The whole suite in the tab, on every version, compared with the real Next built from the same projects.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NextVersion } from '../client/types'
import { useBarePage } from '../testing/bare-page'
import { allVersions, casesFor } from './conformance-case'
import { openPageSide } from './page-side'
import { explain, runTopics, writeReport, type CaseResult, type Sides } from './parity-report'
import { applicationsFor, type Application } from './projects'
import { openReference } from './reference-server'
import { buildReference, type ReferenceApplication } from './reference-build'
import { referenceNext } from './reference-next'
import { topics } from './topics'

const bare = useBarePage()
const all: CaseResult[] = []
const applications = allVersions.flatMap((version) =>
  applicationsFor(version, topics).map((application) => ({ version, application })),
)
const builds = new Map<Application, ReferenceApplication>()

const exact = Object.fromEntries(
  allVersions.map((version) => [version, referenceNext(version).exact]),
)

// The first run builds every application with the real Next.
beforeAll(async () => {
  for (const { version, application } of applications) {
    builds.set(application, await buildReference(referenceNext(version), application))
  }
}, 900_000)

afterAll(() => {
  if (all.length > 0) writeReport({ versions: exact, runtime: 'Chromium' }, 'whole', all)
})

async function open(version: NextVersion, application: Application): Promise<Sides> {
  const reference = await openReference(builds.get(application)!)
  const sandbox = await openPageSide(bare.page, application.files, version, application.mode)
  const close = async () => {
    await sandbox.dispose()
    await reference.stop()
  }
  return { connectReference: reference.connect, sandbox, close }
}

for (const { version, application } of applications) {
  test(`answers as Next ${version} does: ${application.name}`, { timeout: 300_000 }, async () => {
    const { topics: chosen } = application
    const results = await runTopics(chosen, version, () => open(version, application))
    all.push(...results)
    expect(results.length).toBe(chosen.flatMap((topic) => casesFor(topic, version)).length)
    expect(results.map(explain).filter(Boolean).join('\n\n')).toBe('')
  })
}
