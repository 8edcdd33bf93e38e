// Server worker. Runs the script of `'use cache'` (entry.ts) once a project needs it.

import { type PackedAsset, unpack } from '../../../protocol/packed-asset'
import { sharedModules } from './shared-modules'

declare global {
  /** Read by the script while it starts. */
  var __routeLabShared: Record<string, object> | undefined
  /** Set by the script: modules by the specifier that Next's compiler writes. */
  var __routeLabUseCache: Record<string, object> | undefined
}

/** Resolves to the modules that compiled `'use cache'` functions import. */
export async function startUseCache(script: PackedAsset): Promise<Record<string, object>> {
  globalThis.__routeLabShared = sharedModules
  new Function(new TextDecoder().decode(await unpack(script)))()
  const modules = globalThis.__routeLabUseCache
  delete globalThis.__routeLabShared
  delete globalThis.__routeLabUseCache
  if (modules) return modules
  throw new Error("The script of 'use cache' did not start: it does not fit this server worker.")
}
