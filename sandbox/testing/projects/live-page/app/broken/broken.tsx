'use client'

export function Broken() {
  if ('document' in globalThis) throw new Error('only on the server')
  return <h1>Broken</h1>
}
