import { connection } from 'next/server'

async function load() {
  'use cache'
  const response = await fetch('https://origin.use-cache.test/id')
  return (await response.json()).id as string
}

export async function GET() {
  await connection()
  return Response.json([await load(), await load()])
}
