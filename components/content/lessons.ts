import type { ProjectFiles } from '@/sandbox/protocol/project'
import { chapterJson, lessonMatter, readJson, readPage } from './front-matter'
import type { LabDefinition } from './lab-definition'
import { loadOnce } from './load-once'
import { type Heading, parseMdx, readHeadings } from './mdx-tree'
import { readLabs } from './page-labs'
import { checkSources } from './page-sources'
import { listNumbered, type Numbered, readProject } from './read-content'

export interface Lesson {
  /** Address on the site and id of its progress: `/lessons/route-handlers/dynamic-segments/`. */
  href: string
  chapter: string
  slug: string
  /** Path of its folder below `content/lessons/`. */
  folder: string
  /** Place in the whole course, from 1. */
  number: number
  title: string
  summary: string
  headings: Heading[]
  files: ProjectFiles
  labs: LabDefinition[]
}

export interface Chapter {
  slug: string
  title: string
  lessons: Lesson[]
}

/** The course: chapters and lessons in order. */
export const loadChapters = loadOnce(async (): Promise<Chapter[]> => {
  const folders = await listNumbered('content/lessons')
  const chapters = await Promise.all(folders.map(loadChapter))
  let number = 0
  for (const lesson of chapters.flatMap((chapter) => chapter.lessons)) lesson.number = ++number
  return chapters
})

/** Every lesson of the course in order. */
export async function loadLessons(): Promise<Lesson[]> {
  return (await loadChapters()).flatMap((chapter) => chapter.lessons)
}

async function loadChapter(folder: Numbered): Promise<Chapter> {
  const { title } = await readJson(`${folder.path}/chapter.json`, chapterJson)
  const lessons = await listNumbered(folder.path)
  return {
    slug: folder.slug,
    title,
    lessons: await Promise.all(lessons.map((lesson) => loadLesson(folder, lesson))),
  }
}

async function loadLesson(chapter: Numbered, folder: Numbered): Promise<Lesson> {
  const file = `${folder.path}/lesson.mdx`
  const { source, matter } = await readPage(file, lessonMatter)
  const tree = parseMdx(file, source)
  const href = `/lessons/${chapter.slug}/${folder.slug}/`
  const files = await readProject(`${folder.path}/project`)
  checkSources(file, tree, files)
  const id = `lessons-${chapter.slug}-${folder.slug}`
  return {
    href,
    chapter: chapter.slug,
    slug: folder.slug,
    folder: `${chapter.name}/${folder.name}`,
    number: 0,
    title: matter.title,
    summary: matter.summary,
    headings: readHeadings(file, tree),
    files,
    labs: readLabs({ file, tree, id, page: href, files, ...matter }),
  }
}
