import { useEffect, useState } from 'react'
import { Button } from './button'

interface CopyButtonProps {
  /** Made when it is asked for. */
  text(): string
  /** What is copied, where the visible text is short. */
  title?: string
  children: string
}

/** Copies text and says so for a moment. */
export function CopyButton({ text, title, children }: CopyButtonProps) {
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
      title={title}
      icon={state === 'copied' ? 'check' : 'copy'}
      onClick={() => void copy()}
    >
      <span aria-live="polite">
        {state === 'copied' ? 'Copied' : state === 'refused' ? 'Clipboard blocked' : children}
      </span>
    </Button>
  )
}
