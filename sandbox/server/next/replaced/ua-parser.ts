// Server worker. Reads User-Agent headers by Next's own parser, which is loaded when a module of the project
// names `userAgent`: nothing else of Next asks for it.

import type { CompiledProject } from '../../../protocol/project'
import { loadLate } from '../../late-scripts'

type Parse = (header: string | undefined) => object

let parse: Parse | null = null

/** Loads the parser if `compiled` names what needs it. */
export async function prepareUserAgent(compiled: CompiledProject): Promise<void> {
  if (!Object.values(compiled).some(({ code }) => code.includes('userAgent'))) return
  parse = (await loadLate('user-agent')).parseUserAgent
}

export default function parseUserAgent(header: string | undefined): object {
  if (parse) return parse(header)
  throw new Error(
    'userAgent() of next/server was called by a name that is put together at run time, so its parser was not loaded. Import it by its name.',
  )
}
