import { useEffect, useRef } from 'react'
import type { FlightRow } from '@/sandbox/wire/flight-row'
import { showValue } from '@/sandbox/wire/show-value'
import { formatMs } from '../ui/format'
import type { StepLine } from './reply-rows'
import { WireText } from './wire-part'
import styles from './wire.module.css'

interface RowListProps {
  lines: readonly StepLine[]
  /** Index of the row that was stepped to; null while all are shown. */
  current: number | null
}

/** Rows in the order of arrival, under the chunks that brought them. */
export function RowList({ lines, current }: RowListProps) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (current !== null && list.current) list.current.scrollTop = list.current.scrollHeight
  }, [current])
  return (
    <ol ref={list} className={styles.rows} tabIndex={0} aria-label="Rows in the order of arrival">
      {lines.map((line) =>
        line.kind === 'chunk' ? (
          <li key={`chunk ${line.index}`} className={styles.chunk}>
            Chunk {line.index + 1} at +{formatMs(line.atMs)}, {line.bytes} bytes
          </li>
        ) : (
          <Row key={line.at} row={line.row} isCurrent={line.at === current} />
        ),
      )}
    </ol>
  )
}

function Row({ row, isCurrent }: { row: FlightRow; isCurrent: boolean }) {
  return (
    <li className={styles.row} data-kind={row.kind} aria-current={isCurrent ? 'step' : undefined}>
      <details open={isCurrent}>
        <summary>
          <span className={styles.rowId}>
            {row.id === null ? row.tag : `$${row.id.toString(16)}`}
          </span>{' '}
          <span>{row.title}</span> <code className={styles.preview}>{row.raw.slice(0, 120)}</code>
        </summary>
        <p className={styles.place}>
          Bytes {row.start} to {row.end - 1}
          {row.firstChunk === row.lastChunk
            ? ''
            : `; begun in chunk ${row.firstChunk + 1}, complete in chunk ${row.lastChunk + 1}`}
        </p>
        <WireText label="The row as it was sent" text={row.raw} />
        {row.value && <WireText label="Its value" text={showValue(row.value)} />}
      </details>
    </li>
  )
}
