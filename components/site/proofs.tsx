import Link from 'next/link'
import type { ReactNode } from 'react'
import { dependencies } from '@/package.json'
import styles from './proofs.module.css'

/** What can be relied on, each with the place where it can be checked. */
export function Proofs() {
  return (
    <section className={styles.proofs} aria-label="What this is made of">
      <Proof title={`Next.js ${dependencies.next}, not a copy of it`}>
        Routing, request and response go through the files that <code>next start</code> runs. Each
        one that is edited or replaced is{' '}
        <Link href="/reference/what-is-replaced/" prefetch={false}>
          listed with the reason
        </Link>
        .
      </Proof>
      <Proof title="A real database">
        PostgreSQL 18, compiled to WebAssembly, behind the real Prisma Client{' '}
        {dependencies['@prisma/client']}. Every query shows its SQL, and one click brings the first
        rows back.
      </Proof>
      <Proof title="Only static files">
        No server, no account, no tracking. After the first visit the pages work offline, and{' '}
        <Link href="/reference/hosting/" prefetch={false}>
          any static host
        </Link>{' '}
        can serve the site.
      </Proof>
    </section>
  )
}

function Proof({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.proof}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{children}</p>
    </div>
  )
}
