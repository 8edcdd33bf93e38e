import type { Metadata } from 'next'
import Link from 'next/link'
import { loadExercises } from '@/components/content/exercises'
import { loadHome } from '@/components/content/home'
import { LabProse } from '@/components/content/lab-prose'
import { loadLessons } from '@/components/content/lessons'
import { CardList } from '@/components/site/card-list'
import { Proofs } from '@/components/site/proofs'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const { title, summary } = await loadHome()
  return { title: { absolute: `Route Lab · ${title}` }, description: summary }
}

export default async function HomePage() {
  const [home, lessons, exercises] = await Promise.all([loadHome(), loadLessons(), loadExercises()])
  const { default: Content } = await import('@/content/home/home.mdx')
  const [first] = lessons
  return (
    <main id="main" className={styles.home} tabIndex={-1}>
      <section className={styles.hero}>
        <h1 className={styles.title}>{home.title}</h1>
        <p className={styles.summary}>{home.summary}</p>
        <p className={styles.actions}>
          {first ? (
            <Link href={first.href} prefetch={false} className={styles.primary}>
              Start with lesson 1
            </Link>
          ) : null}
          <Link href="/playground/" prefetch={false} className={styles.secondary}>
            Open the playground
          </Link>
          <Link href="/decide/" prefetch={false} className={styles.secondary}>
            Action or handler?
          </Link>
        </p>
      </section>
      <LabProse content={Content} files={home.files} labs={home.labs} />
      <Proofs />
      <div className={styles.lists}>
        <CardList title="Lessons" cards={lessons} />
        <CardList title="Exercises" cards={exercises} />
      </div>
    </main>
  )
}
