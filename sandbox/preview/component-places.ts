// Preview frame. Where the components of a stack stand. React finds that out by calling each without props: one that
// throws then has a stack, and of one that does not, React knows the name only.

import type { StackMapper } from '../modules/learner-stack'
import type { PreviewPage } from '../protocol/preview'
import { placeAt } from '../protocol/place'

/** A component without a place, in Chromium and Firefox. Names of elements begin with a small letter. */
const NAMED = /^(?:\s*at )?([A-Z]\w*)(?: \(<anonymous>\)|@unknown:0:0)$/

/** The stack with the places that are known, innermost first; all other lines are left out. */
export function placeComponents(
  stack: string,
  mapper: StackMapper,
  page: Pick<PreviewPage, 'files' | 'compiled'>,
): string {
  const lines = stack.split('\n').flatMap((line) => {
    const [, name] = NAMED.exec(line) ?? []
    if (name === undefined) return mapper.map(line)
    const place = declarationOf(name, page)
    return place === null ? [] : `    at ${name} (${place})`
  })
  return lines.filter((line) => line !== '').join('\n')
}

/** Where a module of the browser declares `name`; null for none, and where several do. */
function declarationOf(
  name: string,
  { files, compiled }: Pick<PreviewPage, 'files' | 'compiled'>,
): string | null {
  const declares = new RegExp(String.raw`\b(?:function|class|const|let|var)\s+${name}\b`, 'g')
  const [only, ...others] = Object.keys(compiled).flatMap((file) =>
    [...(files[file] ?? '').matchAll(declares)].map(({ index, input }) => {
      const { line, column } = placeAt(input, index)
      return `${file}:${line}:${column}`
    }),
  )
  return only !== undefined && others.length === 0 ? only : null
}
