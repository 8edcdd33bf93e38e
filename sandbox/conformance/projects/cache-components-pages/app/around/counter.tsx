'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useState } from 'react'

export function Counter({ start }: { start: number }) {
  const [count, setCount] = useState(start)
  return <button onClick={() => setCount(count + 1)}>{count}</button>
}

export function Address() {
  return (
    <p>
      {usePathname()} {useSearchParams().get('a')}
    </p>
  )
}
