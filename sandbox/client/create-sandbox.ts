// Page. The public entry: a project, Next's own server code and a real Postgres behind one object.

import { findPathProblems } from '../protocol/paths'
import { pageRooms } from './page-rooms'
import { assetsOf, startSandbox } from './start-sandbox'
import type { Sandbox, SandboxOptions } from './types'

export type * from './types'

/**
 * Starts a sandbox in this page and resolves when it answers requests. Postgres may still be starting when no file of
 * the project imports the database; what asks for rows then waits.
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
  const rooms = await pageRooms(base, assetsOf(options))
  return startSandbox(options, rooms)
}
