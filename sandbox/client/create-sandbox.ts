// Page. The public entry: a project, Next's own server code and a real Postgres behind one object.

import { findPathProblems } from '../protocol/paths'
import { MemoryCookieJar } from './cookie-jar'
import { pageRooms, type PageRooms } from './page-rooms'
import { openPlay } from './play'
import { POSTGRES_ASSETS } from './postgres-room'
import { LabSandbox } from './sandbox'
import { SERVER_ASSETS } from './server-room'
import type { Sandbox, SandboxOptions, StartProgress } from './types'

export type * from './types'

let unnamed = 0

/**
 * Starts a sandbox in this page and resolves when it answers requests.
 *
 * Rejects with an Error that says what to do when an asset cannot be loaded, when the page's policy
 * forbids the sandbox frame, or when `options.signal` is aborted; calling again starts anew.
 *
 * @example
 * const sandbox = await createSandbox({
 *   files: { 'app/api/hello/route.ts': `export async function GET() { return Response.json({ hello: 'world' }) }` },
 * })
 * const response = await sandbox.fetch('/api/hello')
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const wrongPath = findPathProblems(options.files)[0]
  if (wrongPath) throw new TypeError(wrongPath.message)
  const base = new URL(options.assets ?? './', options.assets ? location.href : import.meta.url)
  const rooms = await pageRooms(base)
  return startSandbox(options, rooms)
}

/** {@link createSandbox} in given rooms; Node tests and the build have their own. */
export async function startSandbox(options: SandboxOptions, rooms: PageRooms): Promise<Sandbox> {
  options.signal?.throwIfAborted()
  const { nextVersion } = await rooms.assets.manifest()
  const state = options.database ?? `sandbox-${++unnamed}`
  const sandbox = new LabSandbox(rooms, state, nextVersion, new MemoryCookieJar(), options)
  options.signal?.addEventListener('abort', () => sandbox.dispose())
  const report = (step: StartProgress['step'], loadedBytes: number, totalBytes: number) =>
    options.onProgress?.({ step, loadedBytes, totalBytes })
  let latest = { loadedBytes: 0, totalBytes: 0 }
  const unwatch = await rooms.assets.watch([...POSTGRES_ASSETS, ...SERVER_ASSETS], (progress) => {
    latest = progress
    report(
      progress.loadedBytes < progress.totalBytes ? 'download' : 'postgres',
      progress.loadedBytes,
      progress.totalBytes,
    )
  })
  try {
    await sandbox.start((step) => report(step, latest.loadedBytes, latest.totalBytes))
    options.signal?.throwIfAborted()
    report('ready', latest.loadedBytes, latest.totalBytes)
    if (options.playScope) sandbox.playPath = openPlay(sandbox, options.playScope)
    return sandbox
  } catch (error) {
    sandbox.dispose()
    throw error
  } finally {
    unwatch()
  }
}
