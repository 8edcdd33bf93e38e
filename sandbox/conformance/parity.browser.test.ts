// The whole suite in the tab, on every version, compared with the real Next built from the same projects.

import { afterAll, beforeAll, expect, test } from 'vitest'
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

const exact = Object.fromEntries(
  allVersions.map((version) => [version, referenceNext(version).exact]),
)

let finished = 0

/** A build often waits for a file or for a process of its own. */
const BUILDS_AT_ONCE = 2

const unbuilt = applications.values()

async function buildOneByOne(): Promise<void> {
  for (const { version, application } of unbuilt) {
    // The test of an application that was not built makes it again, and then tells what is wrong.
    await buildReference(referenceNext(version), application).catch(() => undefined)
  }
}

// The first run builds the applications with the real Next.
beforeAll(async () => {
  await Promise.all(Array.from({ length: BUILDS_AT_ONCE }, buildOneByOne))
}, 2_400_000)

afterAll(() => {
  const extent = finished === applications.length ? 'whole' : 'part'
  if (all.length > 0) writeReport({ versions: exact, runtime: 'Chromium' }, extent, all)
})

async function open(application: Application, built: ReferenceApplication): Promise<Sides> {
  const reference = await openReference(built)
  const { version } = built.next
  const sandbox = await openPageSide(bare.page, application.files, version, application.mode)
  const close = async () => {
    await sandbox.dispose()
    await reference.stop()
  }
  return { connectReference: reference.connect, sandbox, close }
}

for (const { version, application } of applications) {
  test(`answers as Next ${version} does: ${application.name}`, { timeout: 600_000 }, async () => {
    const { topics: chosen } = application
    const built = await buildReference(referenceNext(version), application)
    const results = await runTopics(chosen, version, () => open(application, built))
    all.push(...results)
    finished += 1
    expect(results.length).toBe(chosen.flatMap((topic) => casesFor(topic, version)).length)
    expect(results.map(explain).filter(Boolean).join('\n\n')).toBe('')
  })
}
