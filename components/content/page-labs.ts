// The labs of one page, read from its text and its project.

import type { Root } from 'mdast'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import { DEMOS } from '@/components/lab/demos/demo-names'
import { z } from 'zod'
import { ContentError } from './content-error'
import { labSettings } from './front-matter'
import {
  type LabDefinition,
  type LabSettings,
  type RequestPreset,
  settingsOf,
} from './lab-definition'
import { readTags, type Tag } from './mdx-tree'
import { toPreset } from './request-preset'

const labProps = z.strictObject({
  file: z.string(),
  show: z.array(z.string()).min(1).optional(),
  title: z.string().optional(),
  database: z.string().optional(),
  demo: z.enum(DEMOS).optional(),
  ...labSettings,
})

/** Attributes that an author may write on `<Lab>`. */
export type LabProps = z.input<typeof labProps>

interface PageWithLabs extends LabSettings {
  /** Path of the MDX file, for errors. */
  file: string
  tree: Root
  /** Start of the ids: the first lab has it as it is, the next ones a number behind it. */
  id: string
  page: string
  title: string
  files: ProjectFiles
  database?: string
}

/** Every `<Lab>` of a page in order. */
export function readLabs(page: PageWithLabs): LabDefinition[] {
  const tags = readTags(page.file, page.tree, ['Lab', 'Request']).filter(
    ({ name }) => name === 'Lab',
  )
  const labs = tags.map((tag, index) => readLab(page, tag, index))
  assertUniqueNames(
    page.file,
    labs.flatMap((lab) => lab.presets),
  )
  return labs
}

/** `<Request>` tags of a page that belong to one console. */
export function readPresets(file: string, tree: Root): RequestPreset[] {
  const tags = readTags(file, tree, ['Request'])
  const presets = tags.map((tag) => toPreset(`${file}:${tag.line}`, tag.attributes))
  assertUniqueNames(file, presets)
  return presets
}

/** Files that a page wants to show must be in its project. */
export function assertFilesExist(where: string, paths: string[], files: ProjectFiles): void {
  for (const path of paths) {
    if (path in files) continue
    const known = Object.keys(files).join(', ')
    throw new ContentError(where, `the project has no file ${path}.`, `It has: ${known}.`)
  }
}

export function assertUniqueNames(file: string, presets: RequestPreset[]): void {
  const names = presets.map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return
  throw new ContentError(file, `two requests are called "${twice}".`, 'Rename one of them.')
}

function readLab(page: PageWithLabs, tag: Tag, index: number): LabDefinition {
  const where = `${page.file}:${tag.line}`
  const result = labProps.safeParse(tag.attributes)
  if (!result.success) {
    throw new ContentError(
      `${where} <Lab>`,
      z.prettifyError(result.error),
      'See content/README.md.',
    )
  }
  const { file, show = [], title = page.title, database = page.database, demo } = result.data
  const open = [file, ...show.filter((path) => path !== file)]
  assertFilesExist(`${where} <Lab>`, open, page.files)
  const requests = tag.children.filter(({ name }) => name === 'Request')
  if (requests.length === 0) {
    throw new ContentError(`${where} <Lab>`, 'offers no request.', 'Put a <Request> inside.')
  }
  return {
    id: index === 0 ? page.id : `${page.id}-${index + 1}`,
    page: page.page,
    title,
    files: page.files,
    open,
    ...(database !== undefined && { database }),
    ...(demo && { demo }),
    ...settingsOf(page),
    ...settingsOf(result.data),
    presets: requests.map((request) =>
      toPreset(`${page.file}:${request.line}`, request.attributes),
    ),
  }
}
