// Server worker. What a learner's project can import besides its own files.

import * as asyncHooks from 'node:async_hooks'
import * as buffer from 'node:buffer'
import * as crypto from 'node:crypto'
import * as events from 'node:events'
import path from 'node:path'
import querystring from 'node:querystring'
import * as url from 'node:url'
import * as util from 'node:util'
import { publicModules } from '../next/public-modules'
import { asModule } from '../../modules/as-module'
import swcHelpers from 'virtual:swc-helpers'

const node: Record<string, object> = {
  async_hooks: asyncHooks,
  buffer,
  crypto,
  events,
  path,
  querystring,
  url,
  util,
}

/** All modules by specifier, without those that come from Prisma's script. */
export function providedModules(): Record<string, object> {
  const all: Record<string, object> = { ...swcHelpers, ...publicModules, 'server-only': {} }
  for (const [name, namespace] of Object.entries(node)) {
    all[name] = namespace
    all[`node:${name}`] = namespace
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, namespace]) => [name, asModule(namespace)]),
  )
}
