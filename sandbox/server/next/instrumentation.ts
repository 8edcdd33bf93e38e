// Server worker. instrumentation.ts of a project: found where Next looks for it, and left where Next's server
// loads it from.

import { filesBesideApp } from '../../protocol/paths'
import type { ProjectFiles } from '../../protocol/project'
import { hasBuiltModule, requireBuilt } from './built-modules'

const MODULE = '/.next/server/instrumentation.js'

/** Undefined without one. */
export const findInstrumentation = (files: ProjectFiles): string | undefined =>
  filesBesideApp(files, 'instrumentation')[0]

/**
 * What the build leaves of it, for the list of built modules.
 * @param load has modules of its own: Next bundles the file apart from the routes, so that only globals reach them
 */
export function instrumentationModules(
  files: ProjectFiles,
  load: (file: string) => object | Promise<object>,
): Record<string, () => unknown> {
  const file = findInstrumentation(files)
  return file === undefined ? {} : { [MODULE]: () => load(file) }
}

interface ErrorHook {
  onRequestError?(...args: unknown[]): unknown
}

/**
 * Gives middleware of the Edge runtime the hook for errors, where Next's template looks for it (server/web/globals.js).
 * Without `register`, which the server has called: here both have the same globals.
 */
export function provideErrorHook(): void {
  if (!hasBuiltModule(MODULE)) return
  const onRequestError = async (...args: unknown[]) => {
    const hook = (await requireBuilt(MODULE)) as ErrorHook
    await hook.onRequestError?.(...args)
  }
  Object.assign(globalThis, { _ENTRIES: { middleware_instrumentation: { onRequestError } } })
}
