'use client'

import {
  type ComponentType,
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { pressEnds } from './press'
import { useAwake } from './use-awake'
import { type Loaded, useModule } from './use-module'

interface Workbench<P> {
  /** Goes on the element that holds the shell and later the workbench. */
  element: RefObject<HTMLDivElement | null>
  onFocus(event: FocusEvent): void
  loaded: Loaded<ComponentType<P>>
}

/**
 * A lab is first a light shell, which the page carries, and becomes a workbench when the reader turns to
 * it. The control that has the focus gets it again in the workbench.
 */
export function useWorkbench<P>(lab: string, load: () => Promise<ComponentType<P>>): Workbench<P> {
  const element = useRef<HTMLDivElement>(null)
  const focused = useRef<Element | null>(null)
  const loaded = useModule(useAwake(element, lab), useBetweenPresses(element, load))
  const ready = loaded.state === 'ready'

  useLayoutEffect(() => {
    const gone = focused.current
    if (ready && element.current && gone && !gone.isConnected) focusAlike(element.current, gone)
  }, [ready])

  return { element, onFocus: (event) => (focused.current = event.target), loaded }
}

/** `load`, which takes until no press is under way: a control that goes during a press is never clicked. */
function useBetweenPresses<T>(element: RefObject<HTMLElement | null>, load: () => Promise<T>) {
  const press = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    const root = element.current
    const begin = () => {
      press.current = pressEnds()
    }
    // Captured: the listener that wakes the lab gets the same press, and React acts on it at once.
    root?.addEventListener('pointerdown', begin, true)
    root?.addEventListener('keydown', begin, true)
    return () => {
      root?.removeEventListener('pointerdown', begin, true)
      root?.removeEventListener('keydown', begin, true)
    }
  }, [element])

  return useCallback(async () => {
    const value = await load()
    let ended: Promise<void> | undefined
    while (ended !== press.current) await (ended = press.current)
    return value
  }, [load])
}

const nameOf = (control: Element) => control.getAttribute('aria-label') ?? control.textContent

function focusAlike(root: Element, gone: Element): void {
  // The reader may have left by then.
  if (document.activeElement !== document.body) return
  const alike = [...root.querySelectorAll<HTMLElement>(gone.localName)].find(
    (control) => nameOf(control) === nameOf(gone),
  )
  alike?.focus({ preventScroll: true })
  if (alike instanceof HTMLInputElement && gone instanceof HTMLInputElement) {
    alike.setSelectionRange(gone.selectionStart, gone.selectionEnd)
  }
}
