import type { Metadata } from 'next'
import { Prose } from '@/components/content/prose'
import { type Decision, generatedPage, loadDecisions } from '@/components/content/reference'
import { DocsPage } from '@/components/site/docs-page'
import { PageHeading } from '@/components/site/page-heading'
import styles from './page.module.css'

const { title, summary } = generatedPage('decisions')

export const metadata: Metadata = { title, description: summary }

export default async function DecisionsPage() {
  const decisions = await loadDecisions()
  const headings = decisions.map(({ id, title }) => ({ depth: 2 as const, id, text: title }))
  return (
    <DocsPage headings={headings}>
      <PageHeading place="Reference" title={title} summary={summary} />
      {decisions.map((decision) => (
        <DecisionText key={decision.name} decision={decision} />
      ))}
    </DocsPage>
  )
}

async function DecisionText({ decision }: { decision: Decision }) {
  const { id, number, title, date, name } = decision
  const { default: Content } = await import(`@/content/reference/decisions/${name}.mdx`)
  return (
    <article className={styles.decision}>
      <h2 id={id} className={styles.title}>
        <span className={styles.number}>{number}</span> {title}
      </h2>
      {date ? (
        <p className={styles.date}>
          <time dateTime={date}>{date}</time>
        </p>
      ) : null}
      <Prose content={Content} />
    </article>
  )
}
