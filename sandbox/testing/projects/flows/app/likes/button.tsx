'use client'

import { useOptimistic } from 'react'

export function LikeButton({ count, like }: { count: number; like: () => Promise<void> }) {
  const [shown, add] = useOptimistic({ count, sure: true }, ({ count: before }) => ({
    count: before + 1,
    sure: false,
  }))
  const act = async () => {
    add(undefined)
    await like()
  }
  return (
    <form action={act}>
      <button>Like</button>
      <output>
        {shown.count} likes{shown.sure ? '' : ', not stored yet'}
      </output>
    </form>
  )
}
