import { useEffect, useState } from 'react'
import { Button } from './button'

/** Copies text and says so for a moment. `text` is made when it is asked for. */
export function CopyButton({ text, children }: { text(): string; children: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')

  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 2000)
    return () => clearTimeout(timer)
  }, [state])

  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setState('copied'),
      () => setState('refused'),
    )

  return (
    <Button
      variant="quiet"
      icon={state === 'copied' ? 'check' : 'copy'}
      onClick={() => void copy()}
    >
      <span aria-live="polite">
        {state === 'copied' ? 'Copied' : state === 'refused' ? 'Clipboard blocked' : children}
      </span>
    </Button>
  )
}
