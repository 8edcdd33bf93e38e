'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { sections } from './sections'

/** Links to the sections; the one that the page belongs to is marked. */
export function SectionLinks({ className }: { className?: string }) {
  const path = usePathname()
  return sections.map(({ href, title }) => (
    <Link
      key={href}
      href={href}
      prefetch={false}
      className={className}
      aria-current={path === href ? 'page' : path.startsWith(href) ? 'true' : undefined}
    >
      {title}
    </Link>
  ))
}
