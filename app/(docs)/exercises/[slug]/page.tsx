import type { Metadata } from 'next'
import Link from 'next/link'
import { ExerciseWithoutScript } from '@/components/content/exercise-without-script'
import { loadExercises } from '@/components/content/exercises'
import { loadLessons } from '@/components/content/lessons'
import { Prose } from '@/components/content/prose'
import { toExerciseProps } from '@/components/content/recordings'
import { ExerciseView } from '@/components/lab/exercise-view'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'
import { Pager } from '@/components/site/pager'
import styles from './page.module.css'

export const dynamicParams = false

export async function generateStaticParams() {
  return (await loadExercises()).map(({ slug }) => ({ slug }))
}

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exercise } = await findExercise(await params)
  return { title: exercise.title, description: exercise.summary }
}

export default async function ExercisePage({ params }: Props) {
  const { exercise, count, previous, next } = await findExercise(await params)
  const lesson = (await loadLessons()).find(({ href }) => href === exercise.lesson)
  const { default: Content } = await import(`@/content/exercises/${exercise.folder}/exercise.mdx`)
  const props = await toExerciseProps(exercise)
  return (
    <DocsPage>
      <PageHeading
        place={`Exercise ${exercise.number} of ${count}`}
        title={exercise.title}
        summary={exercise.summary}
      />
      {lesson ? (
        <p className={styles.lesson}>
          Practises{' '}
          <Link href={lesson.href} prefetch={false}>
            {lesson.title}
          </Link>
        </p>
      ) : null}
      <Prose content={Content} files={exercise.starter} />
      <div className={styles.view}>
        <ExerciseView exercise={props} />
      </div>
      <noscript>
        <ExerciseWithoutScript exercise={props} />
      </noscript>
      <Pager previous={previous} next={next} />
    </DocsPage>
  )
}

async function findExercise({ slug }: { slug: string }) {
  const exercises = await loadExercises()
  const index = exercises.findIndex((exercise) => exercise.slug === slug)
  const exercise = exercises[index]
  if (!exercise) throw new Error(`No exercise ${slug}.`)
  return {
    exercise,
    count: exercises.length,
    previous: exercises[index - 1],
    next: exercises[index + 1],
  }
}
