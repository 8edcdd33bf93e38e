// Server worker. The options with which `next build` renders a page (export/index.js, export/worker.js), as far as they
// come from the configuration.

import type { NextConfigComplete } from 'next/dist/server/config-shared'

export function exportOptions(config: NextConfigComplete): object {
  const { experimental } = config
  return {
    isBuildTimePrerendering: true,
    assetPrefix: config.assetPrefix.replace(/\/$/, ''),
    distDir: '/.next',
    dir: '/',
    basePath: config.basePath,
    cacheComponents: config.cacheComponents ?? false,
    partialPrefetching: config.partialPrefetching,
    validationLevel: experimental.instantInsights.validationLevel,
    trailingSlash: config.trailingSlash,
    supportsDynamicResponse: false,
    serveStreamingMetadata: true,
    allowEmptyStaticShell: false,
    serverActions: experimental.serverActions,
    cacheLifeProfiles: config.cacheLife,
    staticPageGenerationTimeout: config.staticPageGenerationTimeout,
    images: config.images,
    reactMaxHeadersLength: config.reactMaxHeadersLength,
    crossOrigin: config.crossOrigin,
    experimental: {
      clientTraceMetadata: experimental.clientTraceMetadata,
      expireTime: config.expireTime,
      staleTimes: experimental.staleTimes,
      clientParamParsingOrigins: experimental.clientParamParsingOrigins,
      dynamicOnHover: experimental.dynamicOnHover ?? false,
      optimisticRouting: experimental.optimisticRouting ?? false,
      parallelRouteMetadata: experimental.parallelRouteMetadata ?? false,
      inlineCss: experimental.inlineCss ?? false,
      prefetchInlining: experimental.prefetchInlining ?? false,
      authInterrupts: Boolean(experimental.authInterrupts),
      reactBrowserBailout: experimental.reactBrowserBailout ?? false,
      useCacheTimeout: experimental.useCacheTimeout,
      durableUseCacheEntries: Boolean(experimental.durableUseCacheEntries),
      cachedNavigations: experimental.cachedNavigations ?? false,
      disableResumeDataCacheCompression: experimental.disableResumeDataCacheCompression ?? false,
      isRoutePPREnabled: Boolean(config.cacheComponents),
    },
  }
}
