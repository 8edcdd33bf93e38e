// Messages between the page and the compiler worker.

import type { PackedAsset } from './packed-asset'
import type { CompiledProject, ProjectFiles, ProjectProblem } from './project'

export interface CompilerBoot {
  type: 'boot'
  control: MessagePort
  wasm: PackedAsset
}

export interface CompileReport {
  compiled: CompiledProject
  problems: ProjectProblem[]
}

export type CompilerMethods = {
  /**
   * Compiles every source file among `files`, with client forms if `pages`: the project that they belong to
   * has pages. Resolves when all were tried.
   */
  compile(files: ProjectFiles, pages: boolean): CompileReport
}
