import type { Metadata } from 'next'
import { loadReference } from '@/components/content/reference'
import { CardList } from '@/components/site/card-list'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'

const summary = 'How the sandbox works, what in it is not Next.js, and where it ends.'

export const metadata: Metadata = { title: 'Reference', description: summary }

export default async function ReferenceIndexPage() {
  return (
    <DocsPage>
      <PageHeading title="Reference" summary={summary} />
      <CardList cards={await loadReference()} />
    </DocsPage>
  )
}
