// Server worker and preview frame. Evaluates the compiled modules of a project: in import order, once each,
// cycles allowed, top-level await included.

import { placeAt } from '../protocol/place'
import type { ModuleForm, ProjectFiles } from '../protocol/project'
import { LEARNER_URL } from './learner-url'
import { Resolver } from './resolve'

type Exports = Record<string, unknown>
type Require = (specifier: string) => unknown
type Body = (
  exports: Exports,
  require: Require,
  module: { exports: unknown },
  load: (specifier: string) => Promise<unknown>,
  meta: { url: string },
) => unknown

interface Unresolved {
  file: string
  message: string
  line?: number
  column?: number
}

/** A name that `file` imports and `target` does not export. */
export interface MissingName {
  file: string
  specifier: string
  name: string
  /** A file of the project, or the specifier of a module that is provided. */
  target: string
  exported: ReadonlySet<string>
  line?: number
  column?: number
}

interface ModuleRecord {
  module: { exports: Exports }
  running: Promise<void> | null
  /** Of a module that awaits, or imports one that does: what `require()` gives, also when all have run. */
  promise: Promise<Exports> | null
  failure: { error: unknown } | null
}

/** Two functions, so that a module may declare names that the scope has. */
const wrapped = ({ code, async }: ModuleForm): string =>
  `return ${async ? 'async ' : ''}function (exports, require, module, __load, __meta) {\n${code}\n}`

interface GraphOptions {
  /** Begins the names of its modules in stack frames. */
  url?: string
  /** Bare names that mean something else to its modules than to the worker. */
  scope?: Record<string, unknown>
}

/** Modules of which the sandbox has the very file of Next, with all its names. */
const OF_NEXT = /^(?:next\/|react(?:-dom)?$)/

export class ModuleGraph {
  #records = new Map<string, ModuleRecord>()
  #resolver: Resolver
  #url: string
  #scope: Record<string, unknown>

  constructor(
    private readonly files: ProjectFiles,
    private readonly compiled: Record<string, ModuleForm>,
    /** Modules of the platform by import specifier, e.g. `next/server`. */
    private readonly provided: Record<string, object>,
    { url = LEARNER_URL, scope = {} }: GraphOptions = {},
  ) {
    this.#url = url
    this.#scope = scope
    this.#resolver = new Resolver(files, (specifier) => specifier in provided)
  }

  /** The exports of `file`, after it and all it imports have run. A promise only where something awaits. */
  load(file: string): Exports | Promise<Exports> {
    const waiting = this.#evaluate(file, [])
    const result = () => this.#record(file).module.exports
    return waiting ? waiting.then(result) : result()
  }

  /** True for a file that {@link ModuleGraph.load} can load. */
  has(file: string): boolean {
    return file in this.compiled
  }

  /** Every import of every module that does not resolve, with its place. */
  findUnresolved(): Unresolved[] {
    return Object.entries(this.compiled).flatMap(([file, { imports }]) =>
      imports.flatMap((specifier) => {
        try {
          this.#resolver.resolve(specifier, file)
          return []
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error)
          return [{ file, message, ...placeOfText(this.files[file] ?? '', specifier) }]
        }
      }),
    )
  }

  /**
   * Every name that a module imports from a file of the project, or from Next or React, which does not export it,
   * where the exports are known without running the file.
   */
  findMissingNames(): MissingName[] {
    return Object.entries(this.compiled).flatMap(([file, { names }]) =>
      Object.entries(names?.imported ?? {}).flatMap(([specifier, imported]) => {
        const known = this.#knownExports(specifier, file)
        if (!known) return []
        return imported
          .filter((name) => !known.exported.has(name))
          .map((name) => ({
            file,
            specifier,
            name,
            ...known,
            ...placeOfText(this.files[file] ?? '', specifier),
          }))
      }),
    )
  }

  #knownExports(specifier: string, from: string): Pick<MissingName, 'target' | 'exported'> | null {
    const target = this.#resolver.fileOf(specifier, from)
    if (target) {
      const exported = this.#exportsOf(target, [])
      return exported && { target, exported }
    }
    // Of Node's modules the sandbox has some names only: what is missing may be there in truth.
    const module = OF_NEXT.test(specifier) && this.provided[specifier]
    return module ? { target: specifier, exported: new Set(Object.keys(module)) } : null
  }

  /** Null where they are known only when it runs. */
  #exportsOf(file: string, importers: string[]): Set<string> | null {
    const names = this.compiled[file]?.names
    if (!names) return null
    const exported = new Set(names.exported)
    for (const specifier of names.exportsAllOf ?? []) {
      const target = this.#resolver.fileOf(specifier, file)
      if (target && importers.includes(target)) continue
      const more = target ? this.#exportsOf(target, [...importers, file]) : null
      if (!more) return null
      for (const name of more) if (name !== 'default') exported.add(name)
    }
    return exported
  }

  #record(file: string): ModuleRecord {
    let record = this.#records.get(file)
    if (!record) {
      record = { module: { exports: {} }, running: null, promise: null, failure: null }
      this.#records.set(file, record)
    }
    return record
  }

  #evaluate(file: string, importers: string[]): Promise<void> | undefined {
    const known = this.#records.get(file)
    if (importers.includes(file)) return
    if (known?.failure) throw known.failure.error
    if (known) return known.running ?? undefined
    const record = this.#record(file)
    const path = [...importers, file]
    const fail = (error: unknown) => {
      record.failure = { error }
      throw error
    }
    const finish = () => {
      record.module.exports = inNamespaceOrder(record.module.exports)
      record.running = null
    }
    try {
      const waiting = this.#runAfterImports(file, record, path)
      if (waiting) {
        record.running = waiting.then(finish, fail)
        record.promise = record.running.then(() => record.module.exports)
        record.promise.catch(() => undefined)
      } else finish()
      return record.running ?? undefined
    } catch (error) {
      return fail(error)
    }
  }

  #runAfterImports(file: string, record: ModuleRecord, path: string[]): Promise<void> | undefined {
    if (file.endsWith('.json')) {
      record.module.exports = jsonExports(this.files[file] ?? '', file)
      return
    }
    const { imports = [] } = this.compiled[file] ?? {}
    const targets = imports
      .map((specifier) => this.#resolver.resolve(specifier, file))
      .filter((target) => target !== null)
    return inOrder([
      ...targets.map((target) => () => this.#evaluate(target, path)),
      () => this.#run(file, record),
    ])
  }

  #run(file: string, record: ModuleRecord): Promise<void> | undefined {
    const compiled = this.compiled[file]
    if (!compiled) throw new Error(`${file} was not compiled.`)
    const make = new Function(
      ...Object.keys(this.#scope),
      `${wrapped(compiled)}\n//# sourceURL=${this.#url}${file}`,
    ) as (...scope: unknown[]) => Body
    const body = make(...Object.values(this.#scope))
    const require: Require = (specifier) => {
      const target = this.#resolver.resolve(specifier, file)
      if (target === null) return this.#provide(specifier, file)
      // Imports ran before; any other is a `require` that the learner wrote.
      if (compiled.imports.includes(specifier)) return this.#record(target).module.exports
      if (!this.#records.has(target)) void this.#evaluate(target, [])
      const { module, promise } = this.#record(target)
      return promise ?? module.exports
    }
    Object.assign(require, {
      resolve: (specifier: string) => this.#resolvePath(specifier, file),
    })
    const load = async (specifier: string) => {
      const target = this.#resolver.resolve(specifier, file)
      return target === null ? this.#provide(specifier, file) : this.load(target)
    }
    const result = body(record.module.exports, require, record.module, load, {
      url: `file:///${file}`,
    })
    return result instanceof Promise ? result.then(() => undefined) : undefined
  }

  /** `require.resolve`: where the file would be on disk. */
  #resolvePath(specifier: string, from: string): string {
    const target = this.#resolver.resolve(specifier, from)
    return target === null ? specifier : `/${target}`
  }

  #provide(specifier: string, file: string): object | undefined {
    return this.provided[this.#resolver.providedName(specifier, file)]
  }
}

/** Where `source` first names `specifier` in quotes; imports that the compiler adds have no place. */
export function placeOfText(
  source: string,
  specifier: string,
): Pick<Unresolved, 'line' | 'column'> {
  const at = [`'${specifier}'`, `"${specifier}"`]
    .map((text) => source.indexOf(text))
    .find((index) => index !== -1)
  return at === undefined ? {} : placeAt(source, at)
}

/** The names of an ES module in the order of its namespace object, live; whatever else a module exports as it is. */
function inNamespaceOrder(exports: Exports): Exports {
  const names = Object.keys(exports).filter((name) => name !== '__esModule')
  const sorted = names.toSorted()
  const isModule = Object.hasOwn(exports, '__esModule')
  if (!isModule || sorted.every((name, index) => name === names[index])) return exports
  const namespace = Object.defineProperty({}, '__esModule', { value: true })
  for (const name of sorted) {
    Object.defineProperty(namespace, name, { enumerable: true, get: () => exports[name] })
  }
  return namespace
}

function jsonExports(source: string, file: string): Exports {
  try {
    const value: unknown = JSON.parse(source)
    const named = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
    return { ...named, default: value, __esModule: true }
  } catch (error) {
    throw new Error(
      `${file} is not valid JSON: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    )
  }
}

/** Runs the steps one after the other; stays synchronous as long as they do. */
function inOrder(steps: (() => Promise<void> | undefined)[]): Promise<void> | undefined {
  for (const [index, step] of steps.entries()) {
    const waiting = step()
    if (waiting) return waiting.then(() => inOrder(steps.slice(index + 1)))
  }
  return undefined
}
