import { connection } from 'next/server'
import { db } from '@/lib/db'

/** One line for each problem, sent as soon as it is there. */
export async function GET() {
  await connection()
  const problems = await db.problem.findMany({ orderBy: { name: 'asc' }, take: 5 })
  const lines = problems.map(({ name }) => `${name}\n`)
  return new Response(inPieces(lines), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

function inPieces(lines: string[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const line = lines.shift()
      if (line === undefined) return controller.close()
      await new Promise((resolve) => setTimeout(resolve, 200))
      controller.enqueue(encoder.encode(line))
    },
  })
}
