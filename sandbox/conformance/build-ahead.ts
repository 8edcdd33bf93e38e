// Builds what the suite compares with, as a process that gives way to all others: it takes the time that
// the processors have left while the other browser tests run.

import os from 'node:os'
import { applications } from './applications'
import { flowsApplication } from './flows/application'
import { buildReference } from './reference-build'
import { referenceNext } from './reference-next'

/** Builds are often waiting for a file or for a process of theirs. */
const AT_ONCE = 2

const waiting = [
  { version: '16' as const, application: flowsApplication },
  ...applications,
].values()

async function buildOneByOne(): Promise<void> {
  for (const { version, application } of waiting) {
    // A test that finds no build makes it, and then tells what is wrong.
    await buildReference(referenceNext(version), application).catch(() => undefined)
  }
}

os.setPriority(os.constants.priority.PRIORITY_LOW)
await Promise.all(Array.from({ length: AT_ONCE }, buildOneByOne))
