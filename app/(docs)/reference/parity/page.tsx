import type { Metadata } from 'next'
import { loadParity } from '@/components/content/parity-result'
import { generatedPage } from '@/components/content/reference'
import { ParityResults } from '@/components/parity/parity-results'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'

const { title, summary } = generatedPage('parity')

export const metadata: Metadata = { title, description: summary }

export default async function ParityPage() {
  return (
    <DocsPage>
      <PageHeading place="Reference" title={title} summary={summary} />
      <ParityResults summary={await loadParity()} />
    </DocsPage>
  )
}
