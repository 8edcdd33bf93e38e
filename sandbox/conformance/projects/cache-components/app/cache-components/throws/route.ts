import { connection } from 'next/server'

let runs = 0

async function make() {
  'use cache'
  if (++runs < 2) throw new Error('not yet')
  return runs
}

export async function GET() {
  await connection()
  try {
    return Response.json({ value: await make() })
  } catch (error) {
    return Response.json({ error: (error as Error).name }, { status: 500 })
  }
}
