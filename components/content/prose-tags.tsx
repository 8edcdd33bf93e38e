// How the plain Markdown of a page is drawn.

import Link from 'next/link'
import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react'
import { CodeBlock } from './code-block'
import { headingId } from './heading-id'
import styles from './prose.module.css'
import { WideTable } from './wide-table'

export function HeadingTwo({ children }: ComponentProps<'h2'>) {
  const id = headingId(textOf(children))
  return (
    <h2 id={id} className={styles.heading}>
      <a href={`#${id}`}>{children}</a>
    </h2>
  )
}

export function HeadingThree({ children }: ComponentProps<'h3'>) {
  const id = headingId(textOf(children))
  return (
    <h3 id={id} className={styles.heading}>
      <a href={`#${id}`}>{children}</a>
    </h3>
  )
}

export function Anchor({ href = '', children, ...rest }: ComponentProps<'a'>) {
  if (!href.startsWith('/')) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  )
}

export function Table({ children }: ComponentProps<'table'>) {
  return (
    <WideTable label="Table" className={styles.table}>
      {children}
    </WideTable>
  )
}

/** The corner of a table that heads nothing is no header. */
export function HeaderCell({ children, style }: ComponentProps<'th'>) {
  const Cell = textOf(children) ? 'th' : 'td'
  return <Cell style={style}>{children}</Cell>
}

interface FenceProps {
  children?: ReactNode
  /** From the fence: ` ```ts title="app/x.ts" highlight="1,3-5" `. */
  title?: string
  highlight?: string
}

/** A fenced code block. MDX gives `<pre><code className="language-ts">…`. */
export function Fence({ children, title, highlight }: FenceProps) {
  const [code] = Children.toArray(children).filter((child) =>
    isValidElement<{ className?: string; children?: ReactNode }>(child),
  )
  const language = code?.props.className?.replace('language-', '') ?? 'text'
  return (
    <CodeBlock
      code={textOf(code?.props.children)}
      language={language}
      title={title}
      highlight={highlight}
    />
  )
}

function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  return isValidElement<{ children?: ReactNode }>(node) ? textOf(node.props.children) : ''
}
