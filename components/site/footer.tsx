import Link from 'next/link'
import { siteUrl } from '@/components/lab/site-url'
import { dependencies, version } from '@/package.json'
import styles from './footer.module.css'

/** Bottom of every page: licence, what the site is made of, what it does not do. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          Route Lab {version}, MIT licence, with{' '}
          <a href={siteUrl('/third-party-notices.txt')}>notices of other projects</a>. Static files
          only: no account, no tracking, no other host.{' '}
          <Link href="/reference/hosting/" prefetch={false}>
            Host it yourself
          </Link>
          .
        </p>
        <dl className={styles.versions}>
          <Version name="Next.js" value={dependencies.next} />
          <Version name="PGlite (PostgreSQL 18)" value={dependencies['@electric-sql/pglite']} />
          <Version name="Prisma Client" value={dependencies['@prisma/client']} />
        </dl>
      </div>
    </footer>
  )
}

function Version({ name, value }: { name: string; value: string }) {
  return (
    <div className={styles.version}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
