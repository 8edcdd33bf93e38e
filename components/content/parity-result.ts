import type { NextVersion } from '@/sandbox/client/types'
import { allVersions, casesFor } from '@/sandbox/conformance/conformance-case'
import { NOT_RUN, type ParityReport } from '@/sandbox/conformance/reported'
import { aboutOf, topicGroups, topicsOf } from '@/sandbox/conformance/topic-groups'
import { readText } from './read-content'

/** Cases of a topic on a version, counted by their outcome. */
export interface ParityCount {
  cases: number
  equal: number
  masked: number
  skipped: number
  different: number
  notRun: number
}

export interface ParityTopicSummary {
  topic: string
  /** In a sentence. */
  about: string
  /** Absent where the version has no case. */
  counts: Partial<Record<NextVersion, ParityCount>>
}

export interface ParitySummary {
  /** Of the last run; null when there was none before this build. */
  run: Pick<ParityReport, 'versions' | 'runtime'> | null
  groups: { title: string; topics: ParityTopicSummary[] }[]
}

/** The last whole run of the suite, which `npm run parity` and `npm test` leave in `.cache/parity.json`. */
async function loadReport(): Promise<ParityReport | null> {
  const text = await readText('.cache/parity.json').catch(() => null)
  return text === null ? null : (JSON.parse(text) as ParityReport)
}

function count(outcomes: string[]): ParityCount {
  const of = (...names: string[]) => outcomes.filter((outcome) => names.includes(outcome)).length
  return {
    cases: outcomes.length,
    equal: of('equal', 'needless mask', 'needless skip'),
    masked: of('masked'),
    skipped: of('skipped'),
    different: of('different'),
    notRun: of(NOT_RUN),
  }
}

/** What the suite has and how it ended, for the page of results. */
export async function loadParity(): Promise<ParitySummary> {
  const report = await loadReport()
  const outcomeOf = (...wanted: string[]) =>
    report?.cases.find(({ version, topic, name }) =>
      [version, topic, name].every((part, index) => part === wanted[index]),
    )?.outcome
  return {
    run: report && { versions: report.versions, runtime: report.runtime },
    groups: topicGroups.map((group) => ({
      title: group.title,
      topics: topicsOf(group).map((topic) => ({
        topic: topic.project,
        about: aboutOf(topic),
        counts: Object.fromEntries(
          allVersions.flatMap((version) => {
            const outcomes = casesFor(topic, version).map(
              ({ name }) => outcomeOf(version, topic.project, name) ?? NOT_RUN,
            )
            return outcomes.length > 0 ? [[version, count(outcomes)]] : []
          }),
        ),
      })),
    })),
  }
}
