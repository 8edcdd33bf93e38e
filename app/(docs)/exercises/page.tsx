import type { Metadata } from 'next'
import { loadExercises } from '@/components/content/exercises'
import { CardList } from '@/components/site/card-list'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'

const summary =
  'Write the handler, the action or the page yourself. The checks use it as a client or a visitor does, and tell you what came back.'

export const metadata: Metadata = { title: 'Exercises', description: summary }

export default async function ExercisesPage() {
  return (
    <DocsPage>
      <PageHeading title="Exercises" summary={summary} />
      <CardList cards={await loadExercises()} />
    </DocsPage>
  )
}
