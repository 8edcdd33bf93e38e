import type { ConformanceTopic } from '../conformance-case'
import { get } from '../requests'

export const node: ConformanceTopic = {
  project: 'node',
  cases: [
    { name: 'node:crypto', requests: [get('/node/crypto')] },
    { name: 'errors of node:crypto', requests: [get('/node/crypto-errors')] },
    { name: 'random values of Web Crypto', requests: [get('/node/web-crypto-random')] },
    {
      name: 'crypto.subtle of Web Crypto',
      requests: [get('/node/web-crypto')],
      skip: {
        reason:
          'Browsers offer crypto.subtle only to secure contexts, and the isolated worker of the sandbox is none. createHash and createHmac of node:crypto are there.',
      },
    },
    { name: 'node:async_hooks', requests: [get('/node/async-hooks')] },
    { name: 'node:buffer', requests: [get('/node/buffer')] },
    { name: 'node:events', requests: [get('/node/events')] },
    { name: 'node:path', requests: [get('/node/path')] },
    { name: 'node:url', requests: [get('/node/url')] },
    { name: 'node:util', requests: [get('/node/util')] },
    { name: 'node:querystring', requests: [get('/node/querystring')] },
    { name: 'names without node:', requests: [get('/node/bare-names')] },
    { name: 'timers', requests: [get('/node/timers')] },
    { name: 'process.nextTick', requests: [get('/node/next-tick')] },
    {
      name: 'process.nextTick beside other microtasks',
      requests: [get('/node/next-tick-order')],
      skip: {
        reason: 'A browser has one queue of microtasks, and process.nextTick uses it in order.',
      },
    },
    { name: 'setImmediate', requests: [get('/node/immediate')] },
    { name: 'globals of Node', requests: [get('/node/globals')] },
    {
      name: 'globals of a browser',
      requests: [get('/node/browser-globals')],
      skip: { reason: 'The server runs in a web worker, some of whose globals stay visible.' },
    },
    { name: 'process', requests: [get('/node/process')] },
    {
      name: 'process.memoryUsage',
      requests: [get('/node/memory-usage')],
      skip: { reason: 'A browser does not tell a worker how much memory it uses.' },
    },
    { name: 'Intl', requests: [get('/node/intl')] },
    {
      name: 'other modules of Node',
      requests: [get('/node/unknown-import')],
      skip: {
        reason:
          'node:fs, node:http, node:os and the other modules that reach the machine are not available. The error names those that are.',
      },
    },
  ],
}
