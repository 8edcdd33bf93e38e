// Tests: starts the builds of the real Next when a run of tests begins that will compare with them.

import { spawn } from 'node:child_process'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { allVersions } from './conformance-case'
import { referenceNext } from './reference-next'

declare module 'vitest' {
  interface ProvidedContext {
    /** The process that builds ahead. When it has ended, every build that it could make is there. */
    buildsAhead: number
  }
}

export default function setup(project: TestProject): () => void {
  // Here and not in two processes at once.
  for (const version of allVersions) referenceNext(version)
  const script = path.join(import.meta.dirname, 'build-ahead.ts')
  const builder = spawn(process.execPath, ['--import', 'tsx', script], {
    // A group of its own, to end it with the builds that it has begun.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { pid } = builder
  if (pid === undefined) throw new Error('The builds of the real Next could not be started.')
  project.provide('buildsAhead', pid)
  return () => {
    if (builder.exitCode === null) process.kill(-pid)
  }
}
