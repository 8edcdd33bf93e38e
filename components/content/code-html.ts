// Build time. Code as HTML: as React elements, one for each token, it would stand in a page
// three times as long, and once more in the data from which the page hydrates.

import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import colours from '../code-tokens.module.css'
import styles from './code-block.module.css'
import type { Token } from './highlight'
import { includesLine, type LineRange } from './parse-lines'

function span(className: string | undefined, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { class: className }, children }
}

function tokenNode({ kind, text }: Token): ElementContent {
  const value: ElementContent = { type: 'text', value: text }
  return kind ? span(colours[kind], [value]) : value
}

/** One `<span>` for each line, around those of its tokens; lines in `marked` are pointed out. */
export function codeHtml(lines: Token[][], marked: LineRange[]): string {
  return toHtml(
    lines.map((tokens, index) => {
      const line = span(styles.line, [...tokens.map(tokenNode), { type: 'text', value: '\n' }])
      if (includesLine(marked, index + 1)) line.properties.dataMarked = ''
      return line
    }),
  )
}
