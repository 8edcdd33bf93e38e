import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TimelineState } from '../state/timeline'
import { formatTime } from '../ui/format'
import styles from './timeline.module.css'
import { layoutTimeline, type LifeShape, type TimelineRow, type UseShape } from './timeline-layout'

const ROW = 46
const BAR = { top: 22, height: 12 }
const EDGE = 10
const PADDING = 16

/** The timeline as a picture. The table says the same to everyone who does not see it. */
export function TimelineChart({ timeline, now }: { timeline: TimelineState; now: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const { width, rows, now: nowAt } = layoutTimeline(timeline, now, room - 2 * EDGE - PADDING)
  const height = rows.length * ROW + 18
  return (
    <div
      ref={frame}
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label="Picture of the timeline"
    >
      <svg
        className={styles.chart}
        width={width + 2 * EDGE}
        height={height}
        viewBox={`${-EDGE} 0 ${width + 2 * EDGE} ${height}`}
        aria-hidden="true"
      >
        {rows.map((row, at) => (
          <Row key={row.entry ?? 'none'} row={row} top={at * ROW} />
        ))}
        <line className={styles.now} x1={nowAt} x2={nowAt} y1={4} y2={height - 16} />
        <text className={styles.caption} x={nowAt} y={height - 4} textAnchor="middle">
          now
        </text>
      </svg>
    </div>
  )
}

/** Width of an element in pixels, also after it has changed. */
function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const target = element.current
    if (!target) return
    const observer = new ResizeObserver(() => setRoom(target.clientWidth))
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])
  return room
}

function Row({ row, top }: { row: TimelineRow; top: number }) {
  return (
    <g transform={`translate(0 ${top})`}>
      <text className={styles.label} x={0} y={15}>
        {row.label}
      </text>
      {row.lives.map((shape) => (
        <Life key={shape.life.madeAt} shape={shape} />
      ))}
      {row.uses.map((shape) => (
        <Use key={shape.request.id} shape={shape} />
      ))}
      {row.invalidations.map(({ x, request }) => (
        <g key={request.id}>
          <title>{`${formatTime(request.at)} ${request.method} ${request.url}: revalidated ${request.revalidated.join(', ')}`}</title>
          <path className={styles.invalidated} d={`M${x - 4} ${BAR.top + 2}l8 8m0-8l-8 8`} />
        </g>
      ))}
    </g>
  )
}

function Life({ shape: { life, start, stale, end } }: { shape: LifeShape }) {
  const made = `Made at ${formatTime(life.madeAt)}${life.madeBy ? ` by ${life.madeBy}` : ''}`
  return (
    <g>
      <title>{made}</title>
      <rect
        className={styles.fresh}
        x={start}
        y={BAR.top}
        width={Math.max(1, stale - start)}
        height={BAR.height}
      />
      {end > stale && (
        <rect
          className={styles.stale}
          x={stale}
          y={BAR.top}
          width={end - stale}
          height={BAR.height}
        />
      )}
    </g>
  )
}

const shapes = {
  fresh: 'M0-5A5 5 0 1 1 0 5 5 5 0 1 1 0-5Z',
  stale: 'M0-6 6 5H-6Z',
  miss: 'M0-6 6 0 0 6-6 0Z',
  none: 'M-4-4H4V4H-4Z',
}

function Use({ shape: { x, request, use } }: { shape: UseShape }) {
  const served = use?.served ?? 'none'
  const what = use ? `${use.served}${use.refreshed ? ', filled it anew' : ''}` : 'no cache'
  return (
    <g transform={`translate(${x} ${BAR.top + BAR.height / 2})`}>
      <title>{`${formatTime(request.at)} ${request.method} ${request.url}: ${what}`}</title>
      <path className={styles.use} data-served={served} d={shapes[served]} />
      {use?.refreshed && <circle className={styles.refreshed} r={9} />}
    </g>
  )
}
