import type { ProjectFiles } from '@/sandbox/protocol/project'
import { ContentError } from './content-error'
import { exerciseMatter, readJson, readPage, wrongAnswerJson } from './front-matter'
import type { LabSettings, RequestPreset } from './lab-definition'
import { loadLessons } from './lessons'
import { loadOnce } from './load-once'
import { type Heading, parseMdx, readHeadings } from './mdx-tree'
import { assertFilesExist, readPresets } from './page-labs'
import { checkSources } from './page-sources'
import { listNames, listNumbered, type Numbered, readProject } from './read-content'

/** An answer that the checks must refuse, with what the learner is then told. */
interface WrongAnswer {
  name: string
  title: string
  message: string
  /** Title of the check that must fail. */
  fails: string
  /** The solution with the files of this answer laid over it. */
  files: ProjectFiles
}

export interface Exercise extends LabSettings {
  /** Address on the site and id of its progress: `/exercises/validate-a-post/`. */
  href: string
  slug: string
  /** Name of its folder below `content/exercises/`. */
  folder: string
  /** Place in the list, from 1. */
  number: number
  title: string
  summary: string
  /** Address of the lesson that it practises. */
  lesson?: string
  headings: Heading[]
  open: string[]
  hints: string[]
  database?: string
  presets: RequestPreset[]
  starter: ProjectFiles
  solution: ProjectFiles
  wrong: WrongAnswer[]
}

/** Every exercise in order. */
export const loadExercises = loadOnce(async (): Promise<Exercise[]> => {
  const folders = await listNumbered('content/exercises')
  return Promise.all(folders.map(loadExercise))
})

async function loadExercise(folder: Numbered, index: number): Promise<Exercise> {
  const file = `${folder.path}/exercise.mdx`
  const { source, matter } = await readPage(file, exerciseMatter)
  const tree = parseMdx(file, source)
  const starter = await readProject(`${folder.path}/starter`)
  const solution = await readProject(`${folder.path}/solution`)
  assertFilesExist(file, matter.open, starter)
  checkSources(file, tree, starter)
  return {
    ...matter,
    href: `/exercises/${folder.slug}/`,
    slug: folder.slug,
    folder: folder.name,
    number: index + 1,
    lesson: await lessonAddress(file, matter.lesson),
    headings: readHeadings(file, tree),
    presets: readPresets(file, tree),
    starter,
    solution,
    wrong: await loadWrongAnswers(`${folder.path}/wrong`, solution),
  }
}

async function loadWrongAnswers(path: string, solution: ProjectFiles): Promise<WrongAnswer[]> {
  const names = await listNames(path, 'folders')
  return Promise.all(
    names.map(async (name) => {
      const { 'wrong.json': _description, ...overlay } = await readProject(`${path}/${name}`)
      const description = await readJson(`${path}/${name}/wrong.json`, wrongAnswerJson)
      return { name, ...description, files: { ...solution, ...overlay } }
    }),
  )
}

async function lessonAddress(file: string, lesson?: string): Promise<string | undefined> {
  if (lesson === undefined) return undefined
  const lessons = await loadLessons()
  const found = lessons.find(({ chapter, slug }) => `${chapter}/${slug}` === lesson)
  if (found) return found.href
  const known = lessons.map(({ chapter, slug }) => `${chapter}/${slug}`).join(', ')
  throw new ContentError(file, `there is no lesson "${lesson}".`, `Known: ${known}.`)
}
