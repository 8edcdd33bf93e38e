import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TimelineRequest, TimelineState } from '../state/timeline'
import { formatSpan, formatTime } from '../ui/format'
import styles from './timeline.module.css'
import {
  type InvalidationShape,
  layoutTimeline,
  type LifeShape,
  type MoveShape,
  type TimelineRow,
  type UseShape,
} from './timeline-layout'
import type { Tick } from './timeline-ticks'

const ROW = 46
/** Room above the rows for what concerns all of them, and below for the axis. */
const HEAD = 18
const FOOT = 20
const BAR = { top: 22, height: 12 }
const EDGE = 10
const PADDING = 16

/** The timeline as a picture. The table says the same to everyone who does not see it. */
export function TimelineChart({ timeline, now }: { timeline: TimelineState; now: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const { width, rows, moves, calls, ticks } = layoutTimeline(
    timeline,
    now,
    room - 2 * EDGE - PADDING,
  )
  const foot = HEAD + rows.length * ROW
  const height = foot + FOOT
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
        {moves.map((shape, at) => (
          <Move key={at} shape={shape} foot={foot} />
        ))}
        {ticks.map((tick) => (
          <AxisTick key={tick.label} tick={tick} foot={foot} width={width} />
        ))}
        {rows.map((row, at) => (
          <Row key={row.entry ?? 'none'} row={row} top={HEAD + at * ROW} />
        ))}
        {calls.map((shape, at) => (
          <Call key={at} shape={shape} foot={foot} />
        ))}
      </svg>
    </div>
  )
}

/** The names at the ends lean inwards, so that they are not cut off. */
function AxisTick({
  tick: { x, label },
  foot,
  width,
}: {
  tick: Tick
  foot: number
  width: number
}) {
  const anchor = x < EDGE ? 'start' : x > width - EDGE ? 'end' : 'middle'
  return (
    <g>
      <line className={styles.tick} data-now={label === 'now'} x1={x} x2={x} y1={HEAD} y2={foot} />
      <text className={styles.caption} x={x} y={foot + 14} textAnchor={anchor}>
        {label}
      </text>
    </g>
  )
}

/** A move of the clock: the time that it left out, or the place to which it went back. */
function Move({ shape: { start, end, move, nameAt }, foot }: { shape: MoveShape; foot: number }) {
  const span = formatSpan(move.to - move.from)
  const isAhead = move.to > move.from
  return (
    <g>
      <title>{`${formatTime(move.to)} clock moved ${span} ${isAhead ? 'ahead' : 'back'}`}</title>
      <rect
        className={styles.move}
        x={isAhead ? start : end}
        y={HEAD - 4}
        width={isAhead ? Math.max(1, end - start) : 1}
        height={foot - HEAD + 4}
      />
      {nameAt !== null && (
        <text className={styles.caption} x={nameAt} y={10} textAnchor="middle">
          {isAhead ? `clock +${span}` : 'clock set back'}
        </text>
      )}
    </g>
  )
}

/** An invalidation from the panel. */
function Call({ shape: { x, words }, foot }: { shape: InvalidationShape; foot: number }) {
  return (
    <g>
      <title>{words}</title>
      <line className={styles.call} x1={x} x2={x} y1={HEAD - 4} y2={foot} />
      <path className={styles.invalidated} d={crossAt(x, 3)} />
    </g>
  )
}

const crossAt = (x: number, y: number) => `M${x - 4} ${y}l8 8m0-8l-8 8`

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
        <Life key={shape.life.since} shape={shape} />
      ))}
      {row.uses.map((shape) => (
        <Use key={shape.request.id} shape={shape} />
      ))}
      {row.invalidations.map(({ x, words }, at) => (
        <g key={at}>
          <title>{words}</title>
          <path className={styles.invalidated} d={crossAt(x, BAR.top + 2)} />
        </g>
      ))}
    </g>
  )
}

function Life({ shape: { life, start, stale, end } }: { shape: LifeShape }) {
  const made = `Made at ${formatTime(life.madeAt)}${life.madeBy ? ` by ${life.madeBy}` : ''}`
  const isKept = life.since > life.madeAt
  const kept = isKept
    ? `. The refresh failed at ${formatTime(life.since)}: the old value is kept`
    : ''
  return (
    <g>
      <title>{made + kept}</title>
      <rect
        className={isKept ? styles.kept : styles.fresh}
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

const refreshWords = {
  none: '',
  done: ', filled it anew',
  failed: ', tried to fill it anew and failed',
}

const noUseWords = ({ revalidated }: TimelineRequest) =>
  revalidated.length > 0 ? `revalidated ${revalidated.join(', ')}, which no entry has` : 'no cache'

function Use({ shape: { x, request, use } }: { shape: UseShape }) {
  const served = use?.served ?? 'none'
  const what = use ? `${use.served}${refreshWords[use.refresh]}` : noUseWords(request)
  return (
    <g transform={`translate(${x} ${BAR.top + BAR.height / 2})`}>
      <title>{`${formatTime(request.at)} ${request.method} ${request.url}: ${what}`}</title>
      <path className={styles.use} data-served={served} d={shapes[served]} />
      {use && use.refresh !== 'none' && (
        <circle className={styles.refresh} data-refresh={use.refresh} r={9} />
      )}
      {use?.refresh === 'failed' && <path className={styles.failed} d="M-9 9 9-9" />}
    </g>
  )
}
