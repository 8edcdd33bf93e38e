import { connection } from 'next/server'

export async function GET() {
  return Response.json({ connection: (await connection()) ?? null })
}
