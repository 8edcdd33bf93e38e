// Server worker. Where code of the project passes what no Client Component can be given. React names the prop, and has
// no stack: it finds out when it writes the reply, long after the component has run.

import { placeAt } from '../protocol/place'
import type { CompiledProject, ProjectFiles } from '../protocol/project'
import type { Place } from '../modules/learner-stack'

const REFUSED =
  /(?:Event handlers|Functions) cannot be passed (?:directly )?to Client Component[^\n]*\n(.*)\n( *)\^/

/** The name of the prop that the message marks: `{onClick: function onClick}` or `<button onClick={function onClick}>`. */
function markedProp(message: string): string | undefined {
  const [, code = '', indent = ''] = REFUSED.exec(message) ?? []
  return /([\w$]+)(?:: |=\{?)$/.exec(code.slice(0, indent.length))?.[1]
}

/** The one place where a module of the server passes that prop; undefined where there are several. */
export function placeOfPassedProp(
  message: string,
  files: ProjectFiles,
  compiled: CompiledProject,
): Place | undefined {
  const name = markedProp(message)
  if (name === undefined) return undefined
  const passes = new RegExp(
    String.raw`(?<![\w$.])${name.replaceAll('$', String.raw`\$`)}\s*=\s*\{`,
    'g',
  )
  const found = Object.entries(compiled).flatMap(([file, { clientExports }]) => {
    const source = clientExports ? '' : (files[file] ?? '')
    return [...source.matchAll(passes)].map(({ index }) => ({ file, ...placeAt(source, index) }))
  })
  return found.length === 1 ? found[0] : undefined
}
