// Every project in content/ that must hold as a whole: as files in memory, with the place of each on disk.

import { listNames, listNumbered, readProject } from '@/components/content/read-content'
import type { NextVersion } from '@/sandbox/client/types'
import type { ProjectFiles } from '@/sandbox/protocol/project'

export interface ContentProject {
  /** Folder that it is named after: `content/exercises/01-validate-a-post/wrong/created-with-200`. */
  folder: string
  files: ProjectFiles
  /** Path on disk of each file; those of a wrong answer lie in two folders. */
  places: Record<string, string>
  /** Version of Next whose types it must fit. Default `'16'`. */
  next?: NextVersion
}

/** Projects of the home page, lessons, templates and exercises; wrong answers laid over their solution. */
export async function listProjects(): Promise<ContentProject[]> {
  const [lessons, templates, exercises] = await Promise.all([
    listLessonFolders(),
    listNumbered('content/playground'),
    listNumbered('content/exercises'),
  ])
  const folders = [
    'content/home/project',
    ...[...lessons, ...templates].map(({ path }) => `${path}/project`),
    ...exercises.map(({ path }) => `${path}/starter`),
  ]
  const projects = await Promise.all(folders.map(readAt))
  const answers = await Promise.all(exercises.map(({ path }) => listAnswers(path)))
  return [...projects, ...answers.flat()]
}

async function listLessonFolders() {
  const chapters = await listNumbered('content/lessons')
  return (await Promise.all(chapters.map(({ path }) => listNumbered(path)))).flat()
}

/** The solution and, laid over it, each wrong answer. */
async function listAnswers(exercise: string): Promise<ContentProject[]> {
  const solution = await readAt(`${exercise}/solution`)
  const names = await listNames(`${exercise}/wrong`, 'folders')
  const wrong = await Promise.all(
    names.map(async (name) => {
      const overlay = await readAt(`${exercise}/wrong/${name}`)
      return {
        folder: overlay.folder,
        files: { ...solution.files, ...overlay.files },
        places: { ...solution.places, ...overlay.places },
      }
    }),
  )
  return [solution, ...wrong]
}

async function readAt(folder: string): Promise<ContentProject> {
  const { 'wrong.json': _description, ...files } = await readProject(folder)
  const places = Object.keys(files).map((path) => [path, `${folder}/${path}`])
  return { folder, files, places: Object.fromEntries(places) }
}
