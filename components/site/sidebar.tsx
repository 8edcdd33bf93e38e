'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useProgress } from '@/components/lab/progress'
import type { NavigationGroup } from './navigation'
import styles from './sidebar.module.css'

/** Every page of the course; the current one is marked, finished ones have a tick. */
export function Sidebar({ groups, label }: { groups: NavigationGroup[]; label: string }) {
  const path = usePathname()
  const done = useProgress()
  return (
    <nav aria-label={label} className={styles.sidebar}>
      {groups.map((group) => (
        <section key={group.title} className={styles.group}>
          <p className={styles.title}>{group.title}</p>
          <ul className={styles.list}>
            {group.items.map(({ href, title, tracked }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  className={styles.link}
                  aria-current={path === href ? 'page' : undefined}
                >
                  <span>{title}</span>
                  {tracked && done.has(href) ? <Tick /> : null}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function Tick() {
  return (
    <svg className={styles.tick} width="14" height="14" viewBox="0 0 14 14" role="img">
      <title>done</title>
      <path d="m2.5 7.5 3 3 6-7" />
    </svg>
  )
}
