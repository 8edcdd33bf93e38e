// Build time. The parity suite as files of the site: its cases topic by topic, and each project for the
// playground. Results are those of the last whole run, which this build does not make: it takes minutes.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { NextVersion } from '../client/types'
import {
  allVersions,
  casesFor,
  requestsOf,
  type ConformanceTopic,
} from '../conformance/conformance-case'
import { describeCase } from '../conformance/parity-report'
import { printRequest } from '../conformance/print'
import { readProject } from '../conformance/projects'
import type { ParityProject, ParityReport, ReportedCase } from '../conformance/reported'
import { topics } from '../conformance/topics'
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
  for (const topic of topics) {
    const described = allVersions
      .toReversed()
      .flatMap((version) =>
        casesFor(topic, version).map((one) => describeCase(version, topic.project, one)),
      )
    write(
      `${topic.project}.json`,
      described.map((one) => results.find((result) => isSame(result, one)) ?? one),
    )
    for (const version of allVersions) writeProject(topic, version)
  }
}

const isSame = (a: ReportedCase, b: ReportedCase) =>
  a.version === b.version && a.topic === b.topic && a.name === b.name

function writeProject(topic: ConformanceTopic, version: NextVersion): void {
  const cases = casesFor(topic, version)
  if (cases.length === 0) return
  const project: ParityProject = {
    files: readProject(topic.project, version),
    requests: Object.fromEntries(cases.map((one) => [one.name, requestsOf(one).map(printRequest)])),
  }
  write(`projects/${version}-${topic.project}.json`, project)
}
