import type { ReplyChunk } from '../state/exchange'
import { formatMs } from '../ui/format'
import styles from './reply.module.css'

const SHOWN = 300

/** The pieces of a streamed body, each with the time it came at. */
export function ChunkList({ chunks }: { chunks: readonly ReplyChunk[] }) {
  const decoder = new TextDecoder()
  const more = chunks.length - SHOWN
  return (
    <div className={styles.body} tabIndex={0} role="group" aria-label="Chunks of the body">
      {chunks.slice(0, SHOWN).map((chunk, at) => (
        <div key={at} className={styles.chunk}>
          <span className={styles.stamp}>+{formatMs(chunk.atMs)}</span>
          <span>{decoder.decode(chunk.bytes, { stream: true })}</span>
        </div>
      ))}
      {more > 0 && <p className={styles.hint}>{more} more chunks are not listed.</p>}
    </div>
  )
}
