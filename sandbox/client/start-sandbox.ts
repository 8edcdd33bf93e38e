// Page and build time. Starts a sandbox in given rooms: those of a page, or threads of Node.

import { expectedAssets, fetchAhead, lateAssets } from './late-scripts'
import type { PageRooms } from './page-rooms'
import { openPlay } from './play'
import { POSTGRES_ASSETS } from './postgres-room'
import { LabSandbox } from './sandbox'
import { serverScript } from './server-room'
import type { Sandbox, SandboxOptions, StartProgress } from './types'
import { usesDatabase } from './uses-database'

let unnamed = 0

/** The assets that the start of a sandbox takes, those first that its first reply waits for longest. */
export function assetsOf({ files, next = '16' }: SandboxOptions): string[] {
  const server = [serverScript(next), ...expectedAssets(next, files)]
  return usesDatabase(files) ? [...POSTGRES_ASSETS, ...server] : [...server, ...POSTGRES_ASSETS]
}

/** `createSandbox` in given rooms; Node tests and the build have their own. */
export async function startSandbox(options: SandboxOptions, rooms: PageRooms): Promise<Sandbox> {
  options.signal?.throwIfAborted()
  const { nextVersions } = await rooms.assets.manifest()
  const state = options.database ?? `sandbox-${++unnamed}`
  const sandbox = new LabSandbox(rooms, state, nextVersions, options)
  const aborted = new Promise<never>((_, reject) => {
    options.signal?.addEventListener('abort', () => {
      sandbox.dispose()
      reject(options.signal?.reason)
    })
  })
  aborted.catch(() => undefined)
  const report = (step: StartProgress['step'], loadedBytes: number, totalBytes: number) =>
    options.onProgress?.({ step, loadedBytes, totalBytes })
  let latest = { loadedBytes: 0, totalBytes: 0 }
  const next = options.next ?? '16'
  const loaded = usesDatabase(options.files) ? 'postgres' : 'server'
  const names = assetsOf(options)
  fetchAhead(names, rooms.assets)
  const unwatch = await rooms.assets.watch(names, (progress) => {
    latest = progress
    report(
      progress.loadedBytes < progress.totalBytes ? 'download' : loaded,
      progress.loadedBytes,
      progress.totalBytes,
    )
  })
  try {
    const started = sandbox.start((step) => report(step, latest.loadedBytes, latest.totalBytes))
    await Promise.race([started, aborted])
    report('ready', latest.loadedBytes, latest.totalBytes)
    // A later project may need them while the site is offline.
    fetchAhead(lateAssets(next), rooms.assets)
    if (options.playScope) sandbox.playPath = openPlay(sandbox, options.playScope)
    return sandbox
  } catch (error) {
    sandbox.dispose()
    throw error
  } finally {
    unwatch()
  }
}
