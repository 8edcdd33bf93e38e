// Compiler worker and build time. All sources of a project at once.

import { isSource } from '../protocol/paths'
import type { CompileReport } from '../protocol/compiler'
import type { ProjectFiles } from '../protocol/project'
import { compileModule, type Swc } from './compile'

export function compileProject(files: ProjectFiles, swc: Swc): CompileReport {
  const report: CompileReport = { compiled: {}, problems: [] }
  for (const [file, source] of Object.entries(files)) {
    if (!isSource(file)) continue
    const result = compileModule(file, source, swc)
    if ('problem' in result) report.problems.push(result.problem)
    else report.compiled[file] = result.module
  }
  return report
}
