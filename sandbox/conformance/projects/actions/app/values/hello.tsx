'use client'

export function Hello({ name }: { name: string }) {
  return <b>Hello {name}</b>
}
