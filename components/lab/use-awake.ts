'use client'

import { type RefObject, useEffect, useState } from 'react'
import { wasEdited } from './edited-labs'

const signs = ['pointerdown', 'keydown', 'pointermove', 'touchstart', 'wheel'] as const

/**
 * True once the reader turns to the lab: at a press or a focus inside `element`, or when it is in view
 * and the page is idle after any first sign of a reader. What is heavy loads only then. A lab with edits
 * of an earlier visit is awake at once, because what it shows differs from the page.
 */
export function useAwake(element: RefObject<HTMLElement | null>, lab: string): boolean {
  const [awake, setAwake] = useState(false)

  useEffect(() => {
    const target = element.current
    if (awake || !target) return
    const end = new AbortController()
    const wake = () => setAwake(true)
    const options = { once: true, passive: true, signal: end.signal }
    target.addEventListener('pointerdown', wake, options)
    target.addEventListener('focusin', wake, options)
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) whenIdle(wake, end.signal)
    })
    const watch = () => observer.observe(target)
    for (const sign of signs) window.addEventListener(sign, watch, options)
    if (wasEdited(lab)) whenIdle(wake, end.signal)
    return () => {
      end.abort()
      observer.disconnect()
    }
  }, [awake, element, lab])

  return awake
}

function whenIdle(work: () => void, signal: AbortSignal): void {
  const run = () => {
    if (!signal.aborted) work()
  }
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 2000 })
  else setTimeout(run, 200)
}
