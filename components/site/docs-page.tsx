import type { ReactNode } from 'react'
import type { Heading } from '@/components/content/mdx-tree'
import { Contents } from './contents'
import styles from './docs-page.module.css'

interface DocsPageProps {
  children: ReactNode
  /** Headings for the contents beside the text. Without them the page takes the whole width. */
  headings?: Heading[]
}

/** Main part of a page that stands beside the sidebar. */
export function DocsPage({ children, headings = [] }: DocsPageProps) {
  return (
    <div className={styles.page} data-contents={headings.length > 1 || undefined}>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {headings.length > 1 ? (
        <div className={styles.contents}>
          <Contents headings={headings} />
        </div>
      ) : null}
    </div>
  )
}
