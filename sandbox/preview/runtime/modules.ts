// Preview frame. The modules of a page in the browser: those of the project, and what React and Next look
// modules up with where webpack bundled them.

import swcHelpers from 'virtual:swc-helpers'
import { asModule } from '../../modules/as-module'
import { ModuleGraph } from '../../modules/module-graph'
import type { PreviewPage } from '../../protocol/preview'

declare global {
  /** What the page hands to the frame before this script. */
  var __routeLabPage: PreviewPage
  var __webpack_require__: { (id: string): unknown; u(id: string): string }
  var __webpack_chunk_load__: (id: string) => Promise<void>
}

const provided: Record<string, object> = {}
const ofNext: Record<string, object> = {}

const { files, compiled } = globalThis.__routeLabPage
const graph = new ModuleGraph(files, compiled, provided)

globalThis.__webpack_require__ = Object.assign((id: string) => ofNext[id] ?? graph.load(id), {
  u: (id: string) => id,
})
// Every module is there from the start: the manifests name no chunks.
globalThis.__webpack_chunk_load__ = () => Promise.resolve()

/** Makes Next's own client modules known by their id, and others by the name that code imports them by. */
export function provide(
  clientModules: Record<string, object>,
  imports: Record<string, object>,
): void {
  Object.assign(ofNext, clientModules)
  for (const [name, namespace] of Object.entries({ ...swcHelpers, ...imports })) {
    provided[name] = asModule(namespace)
  }
}
