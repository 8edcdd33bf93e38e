// The whole suite.

import { bodies } from './cases/bodies'
import { caching } from './cases/caching'
import { env } from './cases/env'
import { errors } from './cases/errors'
import { methods } from './cases/methods'
import { modules } from './cases/modules'
import { nestedFetch } from './cases/nested-fetch'
import { nextHeaders } from './cases/next-headers'
import { node } from './cases/node'
import { outside } from './cases/outside'
import { responses } from './cases/responses'
import { routing } from './cases/routing'
import { urls } from './cases/urls'
import type { ConformanceTopic } from './conformance-case'

export const topics: ConformanceTopic[] = [
  routing,
  methods,
  bodies,
  responses,
  nextHeaders,
  errors,
  modules,
  env,
  urls,
  nestedFetch,
  node,
  caching,
  outside,
]
