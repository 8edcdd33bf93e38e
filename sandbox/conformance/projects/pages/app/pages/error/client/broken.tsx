'use client'

export function Broken({ text }: { text: string }): React.ReactNode {
  if (typeof window === 'undefined') throw new Error(text)
  return <p>{text}</p>
}
