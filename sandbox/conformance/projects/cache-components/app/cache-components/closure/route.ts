import { connection } from 'next/server'

// What a cached function closes over is part of the key too.
export async function GET(request: Request) {
  await connection()
  const name = new URL(request.url).searchParams.get('name')
  async function make() {
    'use cache'
    return `${name} ${crypto.randomUUID()}`
  }
  return Response.json([await make(), await make()])
}
