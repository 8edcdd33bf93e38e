// Server worker. The compiler is that of 16 for every version. Here its output becomes what the version's own would
// make of `'use cache'`, and what it refuses.

import type { CompiledModule, CompiledProject, ProjectProblem } from '../../protocol/project'
import type { ServerProject } from '../../protocol/server'
import { nextConfig } from './common'
import { engine } from './engine'

/** The modules as this version's compiler leaves them. */
export const ownForms = (compiled: CompiledProject): CompiledProject =>
  engine.ignoresUseCache
    ? Object.fromEntries(
        Object.entries(compiled).map(([file, module]) => [file, passedOver(module)]),
      )
    : compiled

/** `'use cache'` is a text without a meaning: the function runs at each call. */
function passedOver(module: CompiledModule): CompiledModule {
  const { withoutUseCache: form, cached: _, refused, ...rest } = module
  if (!form) return module
  const { withoutUseCache: __, ...others } = refused ?? {}
  return { ...rest, ...form, refused: others }
}

export const usesCache = ({ compiled }: Pick<ServerProject, 'compiled'>): boolean =>
  engine.startUseCache !== undefined &&
  Object.values(compiled).some(({ cached }) => cached !== undefined)

/** Every `'use cache'` where the sandbox has no runtime for it. */
export function refusedDirectives({ compiled }: Pick<ServerProject, 'compiled'>): ProjectProblem[] {
  const { refuseUseCache } = engine
  if (!refuseUseCache) return []
  const message = refuseUseCache(Boolean(nextConfig.experimental.useCache))
  return Object.values(compiled).flatMap(({ refused }) =>
    refused?.withoutUseCache ? [{ ...refused.withoutUseCache, message }] : [],
  )
}

/** What Next's compiler refuses with the project's configuration. */
export function refusedModules({ compiled, mode }: ServerProject): ProjectProblem[] {
  const { experimental } = nextConfig
  // Older versions know neither, whatever the configuration has.
  const cacheComponents = engine.startUseCache && nextConfig.cacheComponents
  const allowsUseCache = Boolean(cacheComponents || experimental.useCache)
  return Object.values(compiled).flatMap(({ refused }) => {
    const problem =
      (!allowsUseCache && refused?.withoutUseCache) ||
      (!cacheComponents && allowsUseCache && refused?.withUseCache) ||
      (cacheComponents && refused?.withCacheComponents) ||
      // Only 16 has the setting at this place, and looks for what needs it.
      (cacheComponents === false && refused?.withoutCacheComponents) ||
      (mode === 'start' && engine.readsConfigFromSource && refused?.unreadableConfig)
    return problem ? [problem] : []
  })
}
