// Page. The files of a sandbox and their compiled modules, kept in step.

import { findPathProblems, hasPages, isSource, mayReachBrowser } from '../protocol/paths'
import type { CompiledProject, ProjectFiles, ProjectProblem } from '../protocol/project'
import type { CompilerRoom } from './compiler-room'

export interface ProjectDraft {
  files: ProjectFiles
  compiled: CompiledProject
  problems: ProjectProblem[]
}

/** Holds the last written version of every file, working or not. */
export class ProjectFileSet {
  #files: ProjectFiles
  #compiled: CompiledProject
  #broken = new Map<string, ProjectProblem>()
  #hadPages: boolean

  constructor(files: ProjectFiles, compiled: CompiledProject) {
    this.#files = { ...files }
    this.#compiled = { ...compiled }
    this.#hadPages = hasPages(files)
  }

  get files(): ProjectFiles {
    return this.#files
  }

  /** Applies an edit and compiles what it changed. The result is complete only without problems. */
  async write(
    changes: Record<string, string | null>,
    compiler: CompilerRoom,
  ): Promise<ProjectDraft> {
    const wrongPaths = findPathProblems(changes)
    if (wrongPaths.length > 0) return this.#draft(wrongPaths)
    for (const [file, source] of Object.entries(changes)) {
      delete this.#compiled[file]
      this.#broken.delete(file)
      if (source === null) delete this.#files[file]
      else this.#files[file] = source
    }
    await this.#compileMissing(compiler)
    return this.#draft([])
  }

  async #compileMissing(compiler: CompilerRoom): Promise<void> {
    const pages = hasPages(this.#files)
    // With its first page, what was no module for the server may be one for the browser.
    if (pages && !this.#hadPages) this.#broken.clear()
    this.#hadPages = pages
    const missing = Object.keys(this.#files).filter(
      (file) => isSource(file) && !this.#isCompiled(file, pages) && !this.#broken.has(file),
    )
    if (missing.length === 0) return
    const sources = Object.fromEntries(missing.map((file) => [file, this.#files[file] ?? '']))
    const report = await compiler.compile(sources, pages)
    for (const [file, module] of Object.entries(report.compiled)) {
      if (this.#files[file] === sources[file]) this.#compiled[file] = module
    }
    for (const problem of report.problems) if (problem.file) this.#broken.set(problem.file, problem)
  }

  /** In a project with pages, only together with its form for the browser. */
  #isCompiled(file: string, pages: boolean): boolean {
    const module = this.#compiled[file]
    if (!module) return false
    const reachesBrowser = module.clientExports !== undefined || mayReachBrowser(file)
    return !pages || !reachesBrowser || module.client !== undefined
  }

  #draft(extra: ProjectProblem[]): ProjectDraft {
    return {
      files: { ...this.#files },
      compiled: { ...this.#compiled },
      problems: [...this.#broken.values(), ...extra],
    }
  }
}
