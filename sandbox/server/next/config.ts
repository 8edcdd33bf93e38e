// Server worker. The configuration of the project that is loaded, as Next's own loader completes it.

import type { NextConfigComplete } from 'next/dist/server/config-shared'
import { emptyConfig } from 'virtual:next-config'

/** Read it when it is needed: another project has another one. */
export let nextConfig: NextConfigComplete = emptyConfig

/** Makes `config` the one that build and server go by. */
export function setConfig(config: NextConfigComplete): void {
  // The in-memory disk has one place for the output of a build, whatever the project calls it.
  nextConfig = { ...config, distDir: '.next' }
  for (const [name, value] of Object.entries(constantsOf(config))) {
    process.env[name] = value ? 'true' : ''
  }
}

/** Returns the function that brings the present configuration back. */
export function saveConfig(): () => void {
  const kept = nextConfig
  return () => setConfig(kept)
}

/** What `next build` fixes in the code from the configuration (build/define-env.js). */
function constantsOf(config: NextConfigComplete): Record<string, unknown> {
  const { cacheComponents, experimental } = config
  return {
    __NEXT_USE_CACHE: cacheComponents || experimental.useCache,
    __NEXT_CACHE_COMPONENTS: cacheComponents,
    __NEXT_TRAILING_SLASH: config.trailingSlash,
    __NEXT_NO_MIDDLEWARE_URL_NORMALIZE:
      config.skipProxyUrlNormalize ?? config.skipMiddlewareUrlNormalize,
    __NEXT_EXTERNAL_MIDDLEWARE_REWRITE_RESOLVE:
      experimental.externalProxyRewritesResolve ?? experimental.externalMiddlewareRewritesResolve,
    __NEXT_EXPERIMENTAL_AUTH_INTERRUPTS: experimental.authInterrupts,
  }
}
