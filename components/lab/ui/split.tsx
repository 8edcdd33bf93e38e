import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react'
import styles from './split.module.css'

interface SplitProps {
  /** `row` puts the panes side by side, `column` on top of each other. */
  direction: 'row' | 'column'
  /** What the divider changes: `Width of the file list`. */
  label: string
  /** Share of the first pane in percent. */
  initial: number
  min: number
  max: number
  /** With null as the second, the first pane has the whole room. */
  children: [ReactNode, ReactNode | null]
}

/** Two panes with a divider that the pointer drags and the arrow keys move. Narrow labs stack them. */
export function Split({ direction, label, initial, min, max, children }: SplitProps) {
  const [share, setShare] = useState(initial)
  const box = useRef<HTMLDivElement>(null)
  const row = direction === 'row'
  const set = (next: number) => setShare(Math.min(max, Math.max(min, next)))

  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !box.current) return
    const { left, top, width, height } = box.current.getBoundingClientRect()
    set(row ? ((event.clientX - left) / width) * 100 : ((event.clientY - top) / height) * 100)
  }
  const step = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -2, ArrowUp: -2, ArrowRight: 2, ArrowDown: 2 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    set(share + by)
  }

  const style: CSSProperties & Record<'--share', string> = { '--share': `${share}%` }
  const [first, second] = children
  return (
    <div ref={box} className={styles.split} data-direction={direction} style={style}>
      <div className={styles.first} data-alone={second === null || undefined}>
        {first}
      </div>
      {second !== null && (
        <>
          <div
            role="separator"
            tabIndex={0}
            className={styles.divider}
            aria-label={label}
            aria-orientation={row ? 'vertical' : 'horizontal'}
            aria-valuenow={Math.round(share)}
            aria-valuemin={min}
            aria-valuemax={max}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onKeyDown={step}
          />
          <div className={styles.second}>{second}</div>
        </>
      )}
    </div>
  )
}
