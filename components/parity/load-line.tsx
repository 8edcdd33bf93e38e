import { useState } from 'react'
import { giveFocusToParent } from '@/components/lab/ui/give-focus'
import type { Loaded } from '@/components/lab/use-module'

interface LoadLineProps {
  loaded: Loaded<unknown>
  /** What is said meanwhile. */
  waiting: string
  failed: string
}

/** Says that something loads, or could not be loaded. The button stays while it is tried again. */
export function LoadLine({ loaded, waiting, failed }: LoadLineProps) {
  const [isAgain, setAgain] = useState(false)
  if (loaded.state === 'ready') return null
  const hasFailed = loaded.state === 'failed'
  const retry = () => {
    if (!hasFailed) return
    setAgain(true)
    loaded.retry()
  }
  return (
    <>
      {hasFailed ? failed : waiting}{' '}
      {(hasFailed || isAgain) && (
        <button
          ref={giveFocusToParent}
          type="button"
          aria-disabled={!hasFailed || undefined}
          onClick={retry}
        >
          Try again
        </button>
      )}
    </>
  )
}
