// Build time. The parity suite as files of the site: the result topic by topic, and each project for the
// playground. The result is that of the last whole run, which this build does not make: it takes minutes.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { allVersions, casesFor, requestsOf } from '../conformance/conformance-case'
import { printRequest } from '../conformance/print'
import { readProject } from '../conformance/projects'
import type { ParityProject, ParityReport } from '../conformance/reported'
import { topics } from '../conformance/topics'
import { repository } from './next-package'

const reportFile = path.join(repository, '.cache/parity.json')
const folder = path.join(repository, 'public/parity')

function write(file: string, content: unknown): void {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, JSON.stringify(content))
}

/** Writes `public/parity/`. Without a run of the suite there are only the projects. */
export function writeParityFiles(): void {
  rmSync(folder, { recursive: true, force: true })
  for (const version of allVersions) {
    for (const topic of topics) {
      const cases = casesFor(topic, version)
      if (cases.length === 0) continue
      const project: ParityProject = {
        files: readProject(topic.project, version),
        requests: Object.fromEntries(
          cases.map((one) => [one.name, requestsOf(one).map(printRequest)]),
        ),
      }
      write(`projects/${version}-${topic.project}.json`, project)
    }
  }
  if (!existsSync(reportFile)) return
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as ParityReport
  for (const { project } of topics) {
    write(
      `${project}.json`,
      report.cases.filter(({ topic }) => topic === project),
    )
  }
}
