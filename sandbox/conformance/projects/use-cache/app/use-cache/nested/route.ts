import { cacheLife } from 'next/cache'
import { connection } from 'next/server'

async function inner() {
  'use cache'
  cacheLife('brief' as 'seconds')
  return crypto.randomUUID()
}

// The inner lifetime counts for the outer one, unless that has its own.
async function outer() {
  'use cache'
  return { inner: await inner(), outer: crypto.randomUUID() }
}

export async function GET() {
  await connection()
  return Response.json(await outer())
}
