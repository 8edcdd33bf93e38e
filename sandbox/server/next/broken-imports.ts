// Server worker. Imports of the learner's modules that lead to nothing.

import type { MissingName, ModuleGraph } from '../../modules/module-graph'
import type { ProjectProblem } from '../../protocol/project'
import type { LogLine } from '../../protocol/trace'
import { nextVersion } from './common'
import { engine } from './engine'

/**
 * Imports of files that do not exist, and of names that a file of the project does not export. `next build` of 14 and
 * 15 goes on without a name.
 */
export function findBrokenImports(graph: ModuleGraph): ProjectProblem[] {
  const missing = engine.refusesMissingExports ? graph.findMissingNames() : []
  const names = missing.filter(({ target }) => isFile(target)).map(refusal)
  return [
    ...graph.findUnresolved().map((found) => ({ kind: 'resolve' as const, ...found })),
    ...names,
  ]
}

/** The first sentence is that of Turbopack. */
function refusal({ file, name, target, exported, line, column }: MissingName): ProjectProblem {
  const names = [...exported].toSorted()
  const list = names.length > 0 ? `exports ${names.join(', ')}` : 'has no exports at all'
  return {
    kind: 'resolve',
    file,
    message: `Export ${name} doesn't exist in target module. ${target} ${list}.`,
    ...(line !== undefined && column !== undefined && { line, column }),
  }
}

const isFile = (target: string) => /\.\w+$/.test(target)

/** Modules without a file are those of Next, React's included. */
const ownerOf = (target: string) => (isFile(target) ? target : `${target} of Next ${nextVersion}`)

const absence = ({ name, target }: MissingName) =>
  `\`${name}\` is not exported by ${ownerOf(target)}`

/**
 * Names that are imported and not there, where the build goes on: they are undefined when the code runs. That holds
 * for modules of Next in every version, since they are CommonJS or name others that are.
 */
export class MissingNames {
  readonly #missing: MissingName[]

  constructor(graph: ModuleGraph) {
    this.#missing = graph.findMissingNames()
  }

  /** For the output of the build. */
  warnings(): LogLine[] {
    return this.#missing.map((missing) => ({
      level: 'warn',
      text: `${missing.file}${missing.line === undefined ? '' : `:${missing.line}`}: ${absence(missing)}, so it is undefined there.`,
    }))
  }

  /** What is behind an error, if it comes from a call of such a name. */
  explain({ message }: Error): string | undefined {
    const [, module, name] = NOT_CALLABLE.exec(message) ?? []
    const missing = this.#missing.find((one) => one.name === name && variableOf(one) === module)
    return missing && absence(missing)
  }
}

/** `(0 , _server.after) is not a function`. */
const NOT_CALLABLE = /\b(_[\w$]+?)\d*\.([\w$]+)\)? is not a (?:function|constructor)/

/** The compiler calls the module after the last part of its name. */
const variableOf = ({ specifier }: MissingName) =>
  `_${specifier.split('/').at(-1)?.replaceAll(/\W/g, '')}`
