import type { ConformanceTopic } from '../conformance-case'
import { get } from '../requests'

export const node: ConformanceTopic = {
  project: 'node',
  cases: [
    { name: 'node:crypto', steps: [get('/node/crypto')] },
    { name: 'errors of node:crypto', steps: [get('/node/crypto-errors')] },
    { name: 'random values of Web Crypto', steps: [get('/node/web-crypto-random')] },
    { name: 'crypto.subtle of Web Crypto', steps: [get('/node/web-crypto')] },
    { name: 'node:async_hooks', steps: [get('/node/async-hooks')] },
    { name: 'node:buffer', steps: [get('/node/buffer')] },
    { name: 'node:events', steps: [get('/node/events')] },
    { name: 'node:path', steps: [get('/node/path')] },
    { name: 'node:url', steps: [get('/node/url')] },
    { name: 'node:util', steps: [get('/node/util')] },
    { name: 'node:querystring', steps: [get('/node/querystring')] },
    { name: 'names without node:', steps: [get('/node/bare-names')] },
    { name: 'timers', steps: [get('/node/timers')] },
    { name: 'process.nextTick', steps: [get('/node/next-tick')] },
    { name: 'process.nextTick beside other microtasks', steps: [get('/node/next-tick-order')] },
    { name: 'setImmediate', steps: [get('/node/immediate')] },
    { name: 'globals of Node', steps: [get('/node/globals')] },
    {
      name: 'globals of a browser',
      steps: [get('/node/browser-globals')],
      skip: { reason: 'The server runs in a web worker, some of whose globals stay visible.' },
    },
    { name: 'process', steps: [get('/node/process')] },
    {
      name: 'process.memoryUsage',
      steps: [get('/node/memory-usage')],
      skip: { reason: 'A browser does not tell a worker how much memory it uses.' },
    },
    { name: 'Intl', steps: [get('/node/intl')] },
    {
      name: 'other modules of Node',
      steps: [get('/node/unknown-import')],
      skip: {
        reason:
          'node:fs, node:http, node:os and the other modules that reach the machine are not available. The error names those that are.',
      },
    },
  ],
}
