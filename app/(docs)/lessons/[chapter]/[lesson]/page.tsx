import type { Metadata } from 'next'
import { loadExercises } from '@/components/content/exercises'
import { LabProse } from '@/components/content/lab-prose'
import { loadChapters, loadLessons } from '@/components/content/lessons'
import { DocsPage } from '@/components/site/docs-page'
import { LessonEnd } from '@/components/site/lesson-end'
import { PageHeading } from '@/components/site/page-heading'
import { Pager } from '@/components/site/pager'

export const dynamicParams = false

export async function generateStaticParams() {
  return (await loadLessons()).map(({ chapter, slug }) => ({ chapter, lesson: slug }))
}

interface Props {
  params: Promise<{ chapter: string; lesson: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lesson } = await findLesson(await params)
  return { title: lesson.title, description: lesson.summary }
}

export default async function LessonPage({ params }: Props) {
  const { lesson, chapter, count, previous, next } = await findLesson(await params)
  const exercises = (await loadExercises()).filter((exercise) => exercise.lesson === lesson.href)
  const { default: Content } = await import(`@/content/lessons/${lesson.folder}/lesson.mdx`)
  return (
    <DocsPage headings={lesson.headings}>
      <article>
        <PageHeading
          place={`${chapter.title} · Lesson ${lesson.number} of ${count}`}
          title={lesson.title}
          summary={lesson.summary}
        />
        <LabProse content={Content} files={lesson.files} labs={lesson.labs} />
      </article>
      <LessonEnd href={lesson.href} exercises={exercises} />
      <Pager previous={previous} next={next} />
    </DocsPage>
  )
}

async function findLesson(params: { chapter: string; lesson: string }) {
  const lessons = await loadLessons()
  const index = lessons.findIndex(
    ({ chapter, slug }) => chapter === params.chapter && slug === params.lesson,
  )
  const lesson = lessons[index]
  const chapter = (await loadChapters()).find(({ slug }) => slug === params.chapter)
  if (!lesson || !chapter) throw new Error(`No lesson ${params.chapter}/${params.lesson}.`)
  return {
    lesson,
    chapter,
    count: lessons.length,
    previous: lessons[index - 1],
    next: lessons[index + 1],
  }
}
