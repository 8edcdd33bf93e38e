import { connection } from 'next/server'

async function make(name: string, more?: { deep: number[] }) {
  'use cache'
  return { name, deep: more?.deep.length ?? null, id: crypto.randomUUID() }
}

// Arguments are part of the key.
export async function GET() {
  await connection()
  return Response.json([
    await make('a'),
    await make('a'),
    await make('b'),
    await make('a', { deep: [1, 2] }),
    await make('a', { deep: [1, 2] }),
    await make('a', { deep: [2, 1] }),
  ])
}
