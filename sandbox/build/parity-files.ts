// Build time. The parity suite as files of the site: its cases topic by topic, and each project for the
// playground. Results are those of the last whole run, which this build does not make: it takes minutes.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NextVersion } from '../client/types'
import { filesOfCase } from '../conformance/case-files'
import { allVersions, casesFor, type ConformanceTopic } from '../conformance/conformance-case'
import { describeCase } from '../conformance/parity-report'
import { playableStep } from '../conformance/print'
import { readProject } from '../conformance/projects'
import type { ListedCase, ParityProject, ParityReport, ReportedCase } from '../conformance/reported'
import { aboutOf, groupOf } from '../conformance/topic-groups'
import { topics } from '../conformance/topics'
import type { ProjectFiles } from '../protocol/project'
import { repository } from './next-package'

const reportFile = path.join(repository, '.cache/parity.json')
const folder = path.join(repository, 'public/parity')

function write(file: string, content: unknown): void {
  const target = path.join(folder, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, JSON.stringify(content))
}

/** The cases that the last whole run had; none without a run. */
function loadResults(): ReportedCase[] {
  if (!existsSync(reportFile)) return []
  return (JSON.parse(readFileSync(reportFile, 'utf8')) as ParityReport).cases
}

/** Writes `public/parity/`: every case with its steps, and with both replies where it was run. */
export function writeParityFiles(): void {
  rmSync(folder, { recursive: true, force: true })
  const results = loadResults()
  const index: ListedCase[] = []
  for (const topic of topics) {
    const described = allVersions
      .toReversed()
      .flatMap((version) =>
        casesFor(topic, version).map((one) => describeCase(version, topic.project, one)),
      )
    const cases = described.map((one) => results.find((result) => isSame(result, one)) ?? one)
    write(`${topic.project}.json`, cases)
    index.push(
      ...cases.map(({ version, topic, name, outcome }) => ({ version, topic, name, outcome })),
    )
    for (const version of allVersions) writeProject(topic, version)
  }
  write('index.json', index)
}

const isSame = (a: ReportedCase, b: ReportedCase) =>
  a.version === b.version && a.topic === b.topic && a.name === b.name

function writeProject(topic: ConformanceTopic, version: NextVersion): void {
  const cases = casesFor(topic, version)
  if (cases.length === 0) return
  const files = { ...rootFilesFor(topic, version), ...readProject(topic.project, version) }
  const isConfig = groupOf(topic)?.isConfig ?? false
  const project: ParityProject = {
    about: aboutOf(topic),
    mode: topic.mode ?? 'start',
    files,
    cases: Object.fromEntries(
      cases.map((one) => [
        one.name,
        { steps: one.steps.map(playableStep), open: filesOfCase(files, one, isConfig) },
      ]),
    ),
  }
  write(`projects/${version}-${topic.project}.json`, project)
}

/** What one of the topics that are built together has at the root of `app/` for all of them. */
function rootFilesFor({ alone, pages }: ConformanceTopic, version: NextVersion): ProjectFiles {
  if (alone || !pages) return {}
  const shared = Object.entries(readProject('pages', version))
  return Object.fromEntries(shared.filter(([file]) => /^app\/(layout|not-found)\.tsx$/.test(file)))
}
