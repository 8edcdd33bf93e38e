import type { Metadata } from 'next'
import { loadTemplates } from '@/components/content/playground-templates'
import { toTemplateProps } from '@/components/content/recordings'
import { Playground } from '@/components/lab/playground'
import { PlainPage } from '@/components/site/plain-page'
import styles from './page.module.css'

const summary = 'A whole Next.js project with its own Postgres, in this tab.'

export const metadata: Metadata = { title: 'Playground', description: summary }

export default async function PlaygroundPage() {
  const templates = await Promise.all((await loadTemplates()).map(toTemplateProps))
  return (
    <PlainPage wide>
      <h1 className={styles.title}>Playground</h1>
      <p className={styles.summary}>{summary}</p>
      <Playground templates={templates} />
      <noscript>
        <p>The playground runs your code in this tab, which needs JavaScript.</p>
      </noscript>
    </PlainPage>
  )
}
