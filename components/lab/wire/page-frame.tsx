import { pageSoFar } from './page-so-far'
import type { SourceExchange } from './wire-source'
import { WirePart } from './wire-part'
import styles from './wire.module.css'

interface PageFrameProps {
  /** Whole address of the document. */
  url: string
  chunks: SourceExchange['chunks']
  stylesheets: Record<string, string>
  images: Record<string, string>
}

/** The page that a browser shows when these chunks of its document have come. It cannot be used. */
export function PageFrame({ url, chunks, stylesheets, images }: PageFrameProps) {
  return (
    <WirePart title="The page with what has come">
      <p className={styles.hint}>
        Its HTML, stylesheets and those of its images that came, without scripts.
      </p>
      <iframe
        className={styles.page}
        title="The page with what has come"
        sandbox=""
        inert
        srcDoc={pageSoFar(textOf(chunks), url, stylesheets, images)}
      />
    </WirePart>
  )
}

function textOf(chunks: SourceExchange['chunks']): string {
  const decoder = new TextDecoder()
  return chunks.map(({ bytes }) => decoder.decode(bytes, { stream: true })).join('')
}
