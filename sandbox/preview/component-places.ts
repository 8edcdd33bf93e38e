// Preview frame. Where the components of a stack stand. React finds that out by calling each without props: one that
// throws then has a stack, and of one that does not, React knows the name only.

import type { StackMapper } from '../modules/learner-stack'
import type { PreviewPage } from '../protocol/preview'

/** A component without a place, in Chromium and Firefox. Names of elements begin with a small letter. */
const NAMED = /^(?: +at )?([A-Z]\w*)( \(<anonymous>\)|@unknown:0:0)$/

type Modules = Pick<PreviewPage, 'files' | 'compiled'>

/** The stack with the places that are known, innermost first; all other lines are left out. */
export function placeComponents(stack: string, mapper: StackMapper, modules: Modules): string {
  return stack
    .split('\n')
    .map((line) => {
      const name = NAMED.exec(line)?.[1]
      return name ? declarationOf(name, modules) : mapper.map(line)
    })
    .filter(Boolean)
    .join('\n')
}

/** A frame at the line where a module of the browser declares `name`; empty for none, and where several do. */
function declarationOf(name: string, { files, compiled }: Modules): string {
  const declares = new RegExp(`(?:function|class|const) +${name}[ (<=:{]`)
  const found = Object.keys(compiled).flatMap((file) => {
    const [before = '', ...after] = (files[file] ?? '').split(declares)
    return after.map(() => `    at ${name} (${file}:${before.split('\n').length}:1)`)
  })
  return found.length === 1 ? found.join('') : ''
}
