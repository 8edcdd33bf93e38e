import { cacheLife } from 'next/cache'
import { connection } from 'next/server'

async function make(profile: string) {
  'use cache'
  cacheLife(profile as 'seconds')
  return crypto.randomUUID()
}

export async function GET(_request: Request, { params }: { params: Promise<{ profile: string }> }) {
  await connection()
  const { profile } = await params
  try {
    return Response.json({ profile, ids: [await make(profile), await make(profile)] })
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 500 })
  }
}
