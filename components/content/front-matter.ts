// What stands above the text of a page. Strict: an unknown key stops the build.

import matter from 'gray-matter'
import { z } from 'zod'
import { ContentError } from './content-error'
import { readText } from './read-content'

const line = (use: string) => z.string().trim().min(1).describe(use)

const title = line('Heading of the page and its name in the navigation.')
const summary = line('One sentence for lists and search engines.')
const database = line('Labs that name the same state share rows.').optional()
const open = z.array(z.string()).min(1).describe('Files shown as editor tabs; the first is open.')

/** Keys of `LabSettings`, wherever a lab can be described. */
export const labSettings = {
  next: z.enum(['14', '15', '16']).optional().describe("Version of Next, in quotes: '15'."),
  mode: z.enum(['start', 'dev']).optional().describe('start: as next start; dev: as next dev.'),
  build: z.enum(['auto', 'manual']).optional().describe('manual: edits wait for the Build button.'),
  cache: z.boolean().optional().describe('true: the cache panel is open from the start.'),
  preview: z.string().startsWith('/').optional().describe('Path of the page that is shown first.'),
}

export const lessonMatter = z.strictObject({ title, summary, database, ...labSettings })

export const homeMatter = z.strictObject({ title, summary, ...labSettings })

export const exerciseMatter = z.strictObject({
  title,
  summary,
  lesson: line('Lesson that it practises, as chapter/lesson without numbers.').optional(),
  open,
  hints: z.array(z.string().trim().min(1)).describe('From a nudge to nearly the answer.'),
  database,
  ...labSettings,
})

export const referenceMatter = z.strictObject({
  title,
  summary,
  order: z.number().default(100).describe('Place in the navigation; smaller comes first.'),
})

export const decisionMatter = z.strictObject({
  title,
  date: z.iso.date().describe('When it was settled, YYYY-MM-DD.').optional(),
})

export const chapterJson = z.strictObject({ title })

export const wrongAnswerJson = z.strictObject({
  title: line('Name of the misconception.'),
  message: line('What the learner is told.'),
  fails: line('Title of the check that must fail.'),
})

export const templateJson = z.strictObject({
  title,
  summary,
  open,
  ...labSettings,
  requests: z.array(z.unknown()).default([]).describe('Presets; keys as on <Request>.'),
})

/** Checks `value` and says for each key what is wrong and what it is for. */
export function check<T extends z.ZodObject>(file: string, schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const keys = Object.entries(schema.shape).map(([key, field]) => {
    const use = 'description' in field && field.description ? `: ${String(field.description)}` : ''
    return `\n  ${key}${use}`
  })
  throw new ContentError(
    file,
    `${z.prettifyError(result.error)}\n`,
    `Correct or remove the key. Known keys:${keys.join('')}`,
  )
}

/** Front matter of an MDX file, and its text with the same line numbers. */
export async function readPage<T extends z.ZodObject>(file: string, schema: T) {
  const source = await readText(file)
  let data: Record<string, unknown>
  try {
    data = matter(source, {}).data
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContentError(file, `the front matter is no valid YAML: ${reason}.`, 'Correct it.')
  }
  return { source, matter: check(file, schema, withDatesAsText(data)) }
}

/** Reads a JSON file against a schema. */
export async function readJson<T extends z.ZodObject>(file: string, schema: T) {
  let value: unknown
  try {
    value = JSON.parse(await readText(file))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ContentError(file, `cannot be read as JSON: ${reason}.`, 'See content/README.md.')
  }
  return check(file, schema, value)
}

/** YAML turns `2026-11-22` into a Date; authors mean the text. */
function withDatesAsText(data: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    value instanceof Date ? value.toISOString().slice(0, 10) : value,
  ])
  return Object.fromEntries(entries)
}
