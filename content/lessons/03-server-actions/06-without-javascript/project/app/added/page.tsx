import Link from 'next/link'
import { connection } from 'next/server'
import { db } from '@/lib/db'

export default async function Added() {
  await connection()
  const newest = await db.problem.findFirst({ orderBy: { createdAt: 'desc' } })
  return (
    <p>
      {newest?.name} was added. <Link href="/">Add another</Link>
    </p>
  )
}
