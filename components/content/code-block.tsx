import styles from './code-block.module.css'
import { codeHtml } from './code-html'
import { CopyButton } from './copy-button'
import { highlight } from './highlight'
import { parseLines } from './parse-lines'

interface CodeBlockProps {
  code: string
  /** Name as in a fence: `ts`, `json`, `http`, … */
  language: string
  /** File name or other heading. */
  title?: string
  /** Shown after the title, in a quieter tone. */
  note?: string
  /** Lines to point out, as `1,3-5`, counted from 1. */
  highlight?: string
}

/** Code with its file name and a copy button. All highlighting happens at build time. */
export async function CodeBlock({ code, language, title, note, ...props }: CodeBlockProps) {
  const text = code.replace(/\n$/, '')
  const lines = await highlight(text, language)
  const marked = props.highlight ? parseLines(props.highlight) : []
  const name = title ?? `${language} example`
  return (
    <figure className={styles.block} data-code-block="">
      {title ? (
        <figcaption className={styles.caption}>
          <span className={styles.title}>{title}</span>
          {note ? <span className={styles.note}>{note}</span> : null}
          <CopyButton label={`Copy ${name}`} />
        </figcaption>
      ) : (
        <div className={styles.corner}>
          <CopyButton label="Copy code" />
        </div>
      )}
      <div className={styles.scroller} role="group" aria-label={name} tabIndex={0}>
        <pre className={styles.pre}>
          <code dangerouslySetInnerHTML={{ __html: codeHtml(lines, marked) }} />
        </pre>
      </div>
    </figure>
  )
}
