import type { Metadata } from 'next'
import { loadChapters } from '@/components/content/lessons'
import { CardList } from '@/components/site/card-list'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'
import styles from './page.module.css'

const summary =
  'Short lessons with a server in the page: change the code, send a request, see what Next.js does.'

export const metadata: Metadata = { title: 'Lessons', description: summary }

export default async function LessonsPage() {
  const chapters = await loadChapters()
  return (
    <DocsPage>
      <PageHeading title="Lessons" summary={summary} />
      <div className={styles.chapters}>
        {chapters.map((chapter) => (
          <CardList key={chapter.slug} title={chapter.title} cards={chapter.lessons} />
        ))}
      </div>
    </DocsPage>
  )
}
