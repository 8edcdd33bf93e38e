import Link from 'next/link'
import { getName } from '@/lib/problem'

export const dynamic = 'force-dynamic'

export default async function Page() {
  return (
    <main>
      <h1>{await getName()}</h1>
      <Link href="/edit">Edit</Link>
    </main>
  )
}
