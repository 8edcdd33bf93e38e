import { memo } from 'react'
import { highlight, type HighlightLanguage } from './highlight'
import colours from '../../code-tokens.module.css'
import styles from './code-text.module.css'

/** Longer texts are shown without colours, which would cost more than they help. */
const COLOUR_LIMIT = 200_000

/** Text in the colours of its language; to be put into a `<pre>`. */
export const CodeText = memo(function CodeText(props: {
  text: string
  language: HighlightLanguage
}) {
  const language = props.text.length > COLOUR_LIMIT ? 'plain' : props.language
  return (
    <code className={styles.code}>
      {highlight(props.text, language).map((token, at) =>
        token.kind ? (
          <span key={at} className={colours[token.kind]}>
            {token.text}
          </span>
        ) : (
          token.text
        ),
      )}
    </code>
  )
})
