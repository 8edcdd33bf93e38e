import { useState } from 'react'
import type { LabSession } from '../state/lab-session'
import { useStore } from '../state/store'
import { formatSpan } from '../ui/format'
import styles from './time-machine.module.css'

const LEAST_RANGE = 600_000
const MOST_RANGE = 86_400_000

/** How far the clock is ahead of real time, to be moved. It moves when the pointer or the key is let go. */
export function ClockSlider({ session, disabled }: { session: LabSession; disabled: boolean }) {
  const { clock } = session.inspector
  const { offsetMs } = useStore(clock)
  const [wanted, setWanted] = useState<number | null>(null)
  const shown = wanted ?? offsetMs
  const range = Math.min(MOST_RANGE, Math.max(LEAST_RANGE, offsetMs * 1.25))
  const commit = () => {
    if (wanted === null) return
    void clock.moveTo(wanted).finally(() => setWanted(null))
  }
  return (
    <label className={styles.slider}>
      <span className="visually-hidden">Ahead of real time</span>
      <input
        type="range"
        min={0}
        max={Math.round(Math.max(range, offsetMs) / 1000)}
        step={1}
        disabled={disabled}
        value={Math.round(shown / 1000)}
        aria-valuetext={`${formatSpan(shown)} ahead of real time`}
        onChange={({ target }) => setWanted(Number(target.value) * 1000)}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      {wanted !== null && <span className={styles.ahead}>{formatSpan(wanted)} ahead</span>}
    </label>
  )
}
