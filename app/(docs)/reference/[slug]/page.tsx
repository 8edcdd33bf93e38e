import type { Metadata } from 'next'
import { Prose } from '@/components/content/prose'
import { loadReferencePages } from '@/components/content/reference'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'

export const dynamicParams = false

export async function generateStaticParams() {
  return (await loadReferencePages()).map(({ slug }) => ({ slug }))
}

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = await findPage(await params)
  return { title, description: summary }
}

export default async function ReferencePage({ params }: Props) {
  const { slug, title, summary, headings } = await findPage(await params)
  const { default: Content } = await import(`@/content/reference/${slug}.mdx`)
  return (
    <DocsPage headings={headings}>
      <article>
        <PageHeading place="Reference" title={title} summary={summary} />
        <Prose content={Content} />
      </article>
    </DocsPage>
  )
}

async function findPage({ slug }: { slug: string }) {
  const page = (await loadReferencePages()).find((other) => other.slug === slug)
  if (!page) throw new Error(`No reference page ${slug}.`)
  return page
}
