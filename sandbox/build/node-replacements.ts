// Build time. The modules of Node that Next imports, and what answers for them in the server worker.

import type { NextVersion } from '../client/types'
import type { Replacement } from './next-replacements'

const NODE = 'sandbox/server/node'
const REPLACED = 'sandbox/server/next/replaced'

const replace = (
  module: string,
  by: string,
  reason: string,
  only?: NextVersion[],
): Replacement => ({ module: `node:${module}`, how: 'shimmed', by, reason, ...(only && { only }) })

export const nodeReplacements: Replacement[] = [
  replace(
    'async_hooks',
    `${NODE}/async-hooks.ts`,
    'Browsers have no async context: promises, timers and streams are patched to carry it.',
  ),
  replace(
    'fs',
    `${NODE}/fs.ts`,
    'A file system in memory; it holds the `.next` folder of the project.',
  ),
  replace('fs/promises', `${NODE}/fs-promises.ts`, 'The promise form of the same file system.'),
  replace(
    'os',
    `${NODE}/os.ts`,
    'Named by the loader of .env files, which only needs a home folder to exist.',
  ),
  replace('path', 'next/dist/compiled/path-browserify', "Next's own copy of path for browsers."),
  replace(
    'url',
    `${NODE}/url.ts`,
    "The legacy url module: paths are read as Node does, other addresses by Next's own copy.",
  ),
  replace(
    'crypto',
    `${NODE}/crypto.ts`,
    'randomUUID, randomBytes, createHash, createHmac and timingSafeEqual over audited JavaScript.',
  ),
  replace('buffer', 'buffer', 'The Buffer package for browsers.'),
  replace('events', 'events', 'The EventEmitter package for browsers.'),
  replace('util', `${NODE}/util.ts`, 'inspect, promisify and types, as far as they are used.'),
  replace(
    'querystring',
    `${NODE}/querystring.ts`,
    "Next's own copy of querystring for browsers, with a parser that never throws, as in Node.",
  ),
  replace(
    'zlib',
    `${REPLACED}/zlib.ts`,
    'Only compresses the state of partially prerendered pages, which stays in memory here and is kept as it is; the sender of files names its classes.',
    ['15', '16'],
  ),
  replace(
    'vm',
    `${NODE}/vm.ts`,
    'Only asked to evaluate manifests of client components; handlers have none.',
  ),
  replace(
    'stream',
    `${NODE}/stream.ts`,
    'Only the classes that mock requests of Next extend; real requests and replies have their own. The sender of files extends the package events instead.',
  ),
  replace(
    'module',
    `${NODE}/module.ts`,
    'createRequire, with which the loader of next.config looks for an old React.',
    ['16'],
  ),
]
