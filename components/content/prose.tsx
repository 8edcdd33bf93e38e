import type { ComponentType } from 'react'
import type { MDXComponents } from 'mdx/types'
import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { SourceProps } from './page-sources'
import styles from './prose.module.css'
import { Source } from './source'

/** A page as MDX compiled it. */
export type Content = ComponentType<{ components?: MDXComponents }>

interface ProseProps {
  content: Content
  /** Project that `<Source>` reads from. */
  files?: ProjectFiles
  /** Tags that only this page has. */
  tags?: MDXComponents
}

/** The text of a page, with `<Source>` bound to its project. */
export function Prose({ content: Content, files = {}, tags }: ProseProps) {
  return (
    <div className={styles.prose}>
      <Content components={{ Source: bindSource(files), ...tags }} />
    </div>
  )
}

function bindSource(files: ProjectFiles) {
  return function BoundSource(props: SourceProps) {
    return <Source files={files} {...props} />
  }
}
