'use client'

import { usePathname } from 'next/navigation'

export function Path() {
  return <p>{usePathname()}</p>
}
