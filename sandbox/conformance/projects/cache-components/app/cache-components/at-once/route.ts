import { connection } from 'next/server'

async function make() {
  'use cache'
  await new Promise((resolve) => setTimeout(resolve, 20))
  return crypto.randomUUID()
}

export async function GET() {
  await connection()
  return Response.json(await Promise.all([make(), make(), make()]))
}
