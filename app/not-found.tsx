import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHeading } from '@/components/site/page-heading'
import { PlainPage } from '@/components/site/plain-page'

export const metadata: Metadata = { title: 'Page not found' }

export default function NotFound() {
  return (
    <PlainPage>
      <PageHeading
        place="404"
        title="There is no page at this address"
        summary="It may have been renamed, or the address has a slip in it."
      />
      <p>
        Go to the{' '}
        <Link href="/lessons/" prefetch={false}>
          lessons
        </Link>
        , the{' '}
        <Link href="/exercises/" prefetch={false}>
          exercises
        </Link>{' '}
        or the{' '}
        <Link href="/" prefetch={false}>
          start page
        </Link>
        .
      </p>
    </PlainPage>
  )
}
