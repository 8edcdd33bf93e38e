import { useEffect, useState } from 'react'
import type { LabClock } from '../state/lab-clock'
import { useStore } from '../state/store'

/** The time on the sandbox's clock, once a second and at each move of the clock. */
export function useNow(clock: LabClock): number {
  useStore(clock)
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((ticks) => ticks + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return clock.now()
}
