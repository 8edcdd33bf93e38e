import { cacheLife, cacheTag, revalidateTag } from 'next/cache'
import { connection } from 'next/server'

async function make() {
  'use cache'
  cacheTag('value')
  cacheLife('hours')
  return crypto.randomUUID()
}

export async function GET() {
  await connection()
  return Response.json({ id: await make() })
}

export async function POST() {
  revalidateTag('value', { expire: 0 })
  return new Response('done')
}
