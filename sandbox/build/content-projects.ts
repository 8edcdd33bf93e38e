// Every project in content/ that must hold as a whole: as files in memory, with the place of each on disk.

import { type Exercise, loadExercises } from '@/components/content/exercises'
import { loadHome } from '@/components/content/home'
import type { LabDefinition } from '@/components/content/lab-definition'
import { loadLessons } from '@/components/content/lessons'
import { loadTemplates } from '@/components/content/playground-templates'
import { listNumbered, readProject } from '@/components/content/read-content'
import type { NextVersion } from '@/sandbox/client/types'
import type { ProjectFiles } from '@/sandbox/protocol/project'

export interface ContentProject {
  /** Folder that it is named after: `content/exercises/01-validate-a-post/wrong/created-with-200`. */
  folder: string
  files: ProjectFiles
  /** Path on disk of each file; those of a wrong answer lie in two folders. */
  places: Record<string, string>
  /** Version of Next whose types it must fit. */
  next: NextVersion
}

/**
 * Projects of the home page, lessons, templates and exercises; wrong answers laid over their solution. A
 * project whose labs run on several versions comes once for each.
 */
export async function listProjects(): Promise<ContentProject[]> {
  const [home, lessons, templates, exercises] = await Promise.all([
    loadHome(),
    loadLessons(),
    listNumbered('content/playground'),
    loadExercises(),
  ])
  const versions = new Map((await loadTemplates()).map(({ id, next }) => [id, next]))
  const projects = await Promise.all([
    ...onEach('content/home/project', home.labs),
    ...lessons.flatMap(({ folder, labs }) => onEach(`content/lessons/${folder}/project`, labs)),
    ...templates.map(({ path, slug }) =>
      readAt(`${path}/project`, versions.get(`playground-${slug}`)),
    ),
    ...exercises.map(({ folder, next }) => readAt(`content/exercises/${folder}/starter`, next)),
  ])
  const answers = await Promise.all(exercises.map(listAnswers))
  return [...projects, ...answers.flat()]
}

/** The project on each version that one of its labs begins with. */
function onEach(folder: string, labs: LabDefinition[]): Promise<ContentProject>[] {
  const versions = new Set(labs.map(({ next }) => next ?? '16'))
  return [...versions].map((next) => readAt(folder, next))
}

/** The solution and, laid over it, each wrong answer. */
async function listAnswers({ folder, next, wrong }: Exercise): Promise<ContentProject[]> {
  const home = `content/exercises/${folder}`
  const solution = await readAt(`${home}/solution`, next)
  const answers = await Promise.all(
    wrong.map(async ({ name }) => {
      const overlay = await readAt(`${home}/wrong/${name}`, next)
      return {
        ...overlay,
        files: { ...solution.files, ...overlay.files },
        places: { ...solution.places, ...overlay.places },
      }
    }),
  )
  return [solution, ...answers]
}

async function readAt(folder: string, next: NextVersion = '16'): Promise<ContentProject> {
  const { 'wrong.json': _description, ...files } = await readProject(folder)
  const places = Object.keys(files).map((path) => [path, `${folder}/${path}`])
  return { folder, files, places: Object.fromEntries(places), next }
}
