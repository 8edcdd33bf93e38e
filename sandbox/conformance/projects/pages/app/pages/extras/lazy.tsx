'use client'

export default function Lazy() {
  return <p>Lazy</p>
}
