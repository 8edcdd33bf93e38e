import { cacheLife } from 'next/cache'
import { connection } from 'next/server'

async function make() {
  'use cache'
  cacheLife({ stale: 1, revalidate: 2, expire: 300 })
  return crypto.randomUUID()
}

export async function GET() {
  await connection()
  return Response.json({ id: await make() })
}
