// The whole suite.

import { actions } from './cases/actions'
import { actionsConfig } from './cases/actions-config'
import { bodies } from './cases/bodies'
import { buildErrors } from './cases/build-errors'
import { cacheHandler, cacheHandlers, expireTime } from './cases/cache-config'
import { cacheComponentsPages } from './cases/cache-components-pages'
import { caching } from './cases/caching'
import { dev } from './cases/dev'
import { draftMode } from './cases/draft-mode'
import { basePath, middlewareFile, proxy, proxyFile, rules, trailingSlash } from './cases/config'
import { dynamicApis } from './cases/dynamic-apis'
import { edge } from './cases/edge'
import { env } from './cases/env'
import { errors } from './cases/errors'
import { fetchCache } from './cases/fetch-cache'
import { globalNotFound } from './cases/global-not-found'
import {
  instrumentation,
  instrumentationPages,
  instrumentationThrows,
  instrumentationUnasked,
} from './cases/instrumentation'
import { metadata } from './cases/metadata-routes'
import { metadataImages } from './cases/metadata-images'
import { methods } from './cases/methods'
import { missingNames } from './cases/missing-names'
import { modules } from './cases/modules'
import { nestedFetch } from './cases/nested-fetch'
import { nextHeaders } from './cases/next-headers'
import { node } from './cases/node'
import { pagesApi } from './cases/pages-api'
import { pages } from './cases/pages'
import { prerender } from './cases/prerender'
import { responses } from './cases/responses'
import { revalidate } from './cases/revalidate'
import { routing } from './cases/routing'
import { slots } from './cases/slots'
import { staticParams } from './cases/static-params'
import { staticFiles } from './cases/static-files'
import { swr } from './cases/swr'
import { unstableCache } from './cases/unstable-cache'
import { urls } from './cases/urls'
import { cacheComponents, cacheComponentsConfig, useCache } from './cases/use-cache'
import type { ConformanceTopic } from './conformance-case'

export const topics: ConformanceTopic[] = [
  routing,
  methods,
  bodies,
  responses,
  nextHeaders,
  errors,
  modules,
  missingNames,
  env,
  urls,
  nestedFetch,
  node,
  prerender,
  staticParams,
  staticFiles,
  swr,
  fetchCache,
  unstableCache,
  revalidate,
  dynamicApis,
  draftMode,
  caching,
  basePath,
  trailingSlash,
  rules,
  proxy,
  middlewareFile,
  proxyFile,
  edge,
  useCache,
  cacheComponents,
  cacheComponentsPages,
  cacheHandler,
  cacheHandlers,
  pagesApi,
  expireTime,
  instrumentation,
  instrumentationPages,
  instrumentationThrows,
  instrumentationUnasked,
  cacheComponentsConfig,
  ...metadata,
  ...buildErrors,
  dev,
  pages,
  slots,
  globalNotFound,
  metadataImages,
  actions,
  actionsConfig,
]
