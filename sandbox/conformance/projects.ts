// Reads the suite's projects and lays most of them into one: every project keeps to folders of its own name.

import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { NextVersion } from '../client/types'
import type { ProjectFiles, ServerMode } from '../protocol/project'
import { holdsFor, type ConformanceTopic } from './conformance-case'

const folder = path.join(import.meta.dirname, 'projects')

export const projectNames = readdirSync(folder).toSorted()

/** `route.14-15.ts` is `route.ts` on 14 and 15, in place of a plain `route.ts`. */
const VERSIONED = /^(.*)\.(1[456](?:-1[456])*)(\.\w+)$/

function readAll(name: string): ProjectFiles {
  const root = path.join(folder, name)
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files
      .toSorted()
      .map((file) => [
        path.relative(root, file).split(path.sep).join('/'),
        readFileSync(file, 'utf8'),
      ]),
  )
}

/** The files of a project as a version of Next gets them. */
export function readProject(name: string, version: NextVersion): ProjectFiles {
  const files: ProjectFiles = {}
  const own: ProjectFiles = {}
  for (const [file, source] of Object.entries(readAll(name))) {
    const [, start, versions, end] = VERSIONED.exec(file) ?? []
    if (versions === undefined) files[file] = source
    else if (versions.split('-').includes(version)) own[`${start}${end}`] = source
  }
  return { ...files, ...own }
}

function mergeProjects(names: readonly string[], version: NextVersion): ProjectFiles {
  const merged: ProjectFiles = {}
  for (const name of names) {
    for (const [file, source] of Object.entries(readProject(name, version))) {
      if (file in merged) {
        throw new Error(
          `Two conformance projects have ${file}, but they are built as one application. Move it into a folder named "${name}".`,
        )
      }
      merged[file] = source
    }
  }
  return merged
}

/** What is built and started as one: a project alone, or all others together. */
export interface Application {
  name: string
  topics: ConformanceTopic[]
  files: ProjectFiles
  mode: ServerMode
  /** Built by webpack, because it has pages. */
  pages: boolean
}

/** What is built together; pages bring a root layout and a not-found page, which handlers must not have. */
const SHARED = [
  { name: 'shared', pages: false },
  { name: 'shared-pages', pages: true },
]

/** The applications that `chosen` topics need on a version. A shared one always has all its projects. */
export function applicationsFor(
  version: NextVersion,
  all: readonly ConformanceTopic[],
  chosen: readonly ConformanceTopic[] = all,
): Application[] {
  const present = (topics: readonly ConformanceTopic[]) =>
    topics.filter((topic) => holdsFor(topic, version))
  const merged = SHARED.flatMap(({ name, pages }) => {
    const together = present(all).filter((topic) => !topic.alone && hasPages(topic) === pages)
    const wanted = together.filter((topic) => chosen.includes(topic))
    const files = mergeProjects(
      together.map(({ project }) => project),
      version,
    )
    return wanted.length > 0 ? [{ name, pages, topics: wanted, files, mode: 'start' as const }] : []
  })
  const separate = present(chosen).filter(({ alone }) => alone)
  return [
    ...merged,
    ...separate.map((topic) => ({
      name: topic.project,
      pages: hasPages(topic),
      topics: [topic],
      files: readProject(topic.project, version),
      mode: topic.mode ?? 'start',
    })),
  ]
}

const hasPages = ({ pages }: ConformanceTopic) => pages ?? false
