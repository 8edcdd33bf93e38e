// Compiler worker and build time. All sources of a project at once.

import { hasPages, isSource } from '../protocol/paths'
import type { CompileReport } from '../protocol/compiler'
import type { ProjectFiles } from '../protocol/project'
import { compileModule, type Swc } from './compile'

/** `pages` says whether the whole project has pages, when `files` are only some of it. */
export function compileProject(
  files: ProjectFiles,
  swc: Swc,
  pages: boolean = hasPages(files),
): CompileReport {
  const report: CompileReport = { compiled: {}, problems: [] }
  for (const [file, source] of Object.entries(files)) {
    if (!isSource(file)) continue
    const result = compileModule(file, source, swc, pages)
    if ('problem' in result) report.problems.push(result.problem)
    else report.compiled[file] = result.module
  }
  return report
}
