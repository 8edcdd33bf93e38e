'use client'

import { useState } from 'react'

export function Counter() {
  const [count, setCount] = useState(0)
  const [left, setLeft] = useState('never')
  return (
    <>
      <button onClick={() => setCount(count + 1)}>More</button>
      <p>Count: {count}</p>
      <label>
        Name <input onBlur={(event) => setLeft(event.target.value)} />
      </label>
      <p>Left: {left}</p>
      <button
        onClick={() => {
          throw new Error('no more')
        }}
      >
        Fail
      </button>
    </>
  )
}
