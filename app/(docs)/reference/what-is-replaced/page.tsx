import type { Metadata } from 'next'
import { loadProvenance } from '@/components/content/provenance'
import { ProvenanceTables } from '@/components/content/provenance-tables'
import { generatedPage } from '@/components/content/reference'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'

const { title, summary } = generatedPage('what-is-replaced')

export const metadata: Metadata = { title, description: summary }

export default async function WhatIsReplacedPage() {
  const versions = await loadProvenance()
  return (
    <DocsPage>
      <PageHeading place="Reference" title={title} summary={summary} />
      {versions ? (
        <ProvenanceTables versions={versions} />
      ) : (
        <p>The sandbox is not built yet. Run npm run build to fill this page.</p>
      )}
    </DocsPage>
  )
}
