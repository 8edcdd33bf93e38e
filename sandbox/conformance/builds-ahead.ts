// Tests: waits for what `start-build-ahead.ts` has started.

import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'

const LOOK_MS = 500

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Resolves when the real Next has built every application. */
export async function buildsAhead(): Promise<void> {
  while (runs(inject('buildsAhead'))) await sleep(LOOK_MS)
}
