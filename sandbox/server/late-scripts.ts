// Server worker. Runs scripts that only some projects need, each once, when the first of them does. What
// such a script shares with this one it gets by `require` (sandbox/build/late-bundle.ts).

import { sharedModules } from 'virtual:shared-modules'
import type { LateAsset, LateReply, LateScript } from '../protocol/late-scripts'
import { type PackedAsset, unpack } from '../protocol/packed-asset'
import { asModule } from '../modules/as-module'
import { requireBuilt } from './next/built-modules'
import { keepGlobals } from './project-globals'

/** What each script exports. */
export interface LateModules {
  config: typeof import('./next/late-config/entry')
  'use-cache': typeof import('./next/use-cache/entry')
  'user-agent': typeof import('./next/late-user-agent/entry')
  pages: typeof import('./pages/entry')
  images: typeof import('./next/images/entry')
  'page-tree': typeof import('./next/page-tree/entry')
  'pages-api': typeof import('./next/pages-api/entry')
  static: typeof import('./next/late-static/entry')
  metadata: typeof import('./next/metadata/entry-16')
  edge: typeof import('./next/late-edge/entry')
}

/** Marked as ES modules, or a default import would take the whole namespace. */
const shared = new Map(
  Object.entries(sharedModules).map(([name, namespace]) => [name, asModule(namespace)]),
)

const started = new Map<LateScript, Promise<unknown>>()
const codes = new Map<LateScript, Promise<string>>()
const asked = new Map<LateAsset, (reply: LateReply) => void>()

let ask: (name: LateAsset) => void = () => undefined

/** Sets how the page is asked. It answers with {@link receiveLateAsset}. */
export function askForLateAssets(send: (name: LateAsset) => void): void {
  ask = send
}

export function receiveLateAsset(name: LateAsset, reply: LateReply): void {
  asked.get(name)?.(reply)
  asked.delete(name)
}

/** What the page has for `name`; nobody else may be asking for the same. Rejects with the page's words when it has nothing. */
export async function fetchLate(name: LateAsset): Promise<PackedAsset> {
  const reply = await new Promise<LateReply>((resolve) => {
    asked.set(name, resolve)
    ask(name)
  })
  if ('error' in reply) throw new Error(reply.error)
  return reply.asset
}

/** The exports of a late script. Rejects with the page's words when it cannot be loaded; asking again tries again. */
export function loadLate<Name extends LateScript>(name: Name): Promise<LateModules[Name]> {
  const known = started.get(name) ?? start(name)
  started.set(name, known)
  known.catch(() => started.delete(name))
  return known as Promise<LateModules[Name]>
}

/**
 * The exports of one more instance of a late script, with state of its own.
 * @param provided modules that only this instance gets, by the names that it imports them by
 */
export async function loadLateAnew<Name extends LateScript>(
  name: Name,
  provided: Record<string, object>,
): Promise<LateModules[Name]> {
  const code = codes.get(name) ?? fetchCode(name)
  codes.set(name, code)
  code.catch(() => codes.delete(name))
  return run(await code, name, provided) as LateModules[Name]
}

const fetchCode = async (name: LateScript) =>
  new TextDecoder().decode(await unpack(await fetchLate(name)))

const start = async (name: LateScript): Promise<unknown> => run(await fetchCode(name), name)

/** The build leaves it as a CommonJS module. */
function run(code: string, name: LateScript, provided: Record<string, object> = {}): unknown {
  const module = { exports: {} }
  const body = new Function('module', 'exports', 'require', `${code}\n//# sourceURL=${name}.js`)
  const require = (path: string) => provided[path] ?? shared.get(path) ?? requireBuilt(path)
  keepGlobals(() => body(module, module.exports, require))
  return module.exports
}
