// Server worker. What modules of an edge function can import besides files.

import { asModule } from '../../../modules/as-module'
import { publicModules } from '../public-modules'

/** Modules of Node that the edge runtime has, with the names that it has of them (server/web/sandbox/context.js). */
const NODE_MODULES: Record<string, string[]> = {
  async_hooks: ['AsyncLocalStorage', 'AsyncResource'],
  buffer: ['constants', 'kMaxLength', 'kStringMaxLength', 'Buffer', 'SlowBuffer'],
  events: [
    'EventEmitter',
    'captureRejectionSymbol',
    'defaultMaxListeners',
    'errorMonitor',
    'listenerCount',
    'on',
    'once',
  ],
  util: ['_extend', 'callbackify', 'format', 'inherits', 'promisify', 'types'],
}

/** In both runtimes the same. */
const isCommon = (name: string) => name.startsWith('@swc/helpers/') || name === 'server-only'

export const isEdgeModule = (name: string): boolean =>
  isCommon(name) || name in publicModules || name.replace(/^node:/, '') in NODE_MODULES

function pick(module: object | undefined, names: string[]): object {
  const all = Object.entries(module ?? {})
  return asModule(Object.fromEntries(all.filter(([name]) => names.includes(name))))
}

/** @param provided what modules of the Node runtime can import */
export function edgeModules(provided: Record<string, object>): Record<string, object> {
  const common = Object.entries(provided).filter(([name]) => isCommon(name))
  const ofNext = Object.entries(publicModules).map(([name, module]) => [name, asModule(module)])
  const ofNode = Object.entries(NODE_MODULES).flatMap(([name, names]) => {
    const module = pick(provided[name], names)
    return [
      [name, module],
      [`node:${name}`, module],
    ]
  })
  return Object.fromEntries([...common, ...ofNext, ...ofNode]) as Record<string, object>
}
