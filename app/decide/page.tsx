import type { Metadata } from 'next'
import { DecideList } from '@/components/decide/decide-list'
import { PageHeading } from '@/components/site/page-heading'
import { PlainPage } from '@/components/site/plain-page'

const summary =
  'Tick what your code has to do. Each answer comes with its reason, and with an example that runs in this tab.'

export const metadata: Metadata = { title: 'Action or handler?', description: summary }

export default function DecidePage() {
  return (
    <PlainPage>
      <PageHeading title="Server Action or Route Handler?" summary={summary} />
      <DecideList />
    </PlainPage>
  )
}
