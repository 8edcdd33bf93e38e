import { createHmac } from 'node:crypto'
import { Verdict } from '@prisma/client'
import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const report = await request.json().catch(() => null)
  const right = createHmac('sha256', process.env.JUDGE_SECRET ?? '')
    .update(JSON.stringify(report))
    .digest('hex')
  if (request.headers.get('x-judge-signature') !== right) return new Response(null, { status: 401 })
  const id = report?.submission
  const verdict = Object.values(Verdict).find((known) => known === report?.verdict)
  if (!verdict || !Number.isSafeInteger(id)) return new Response(null, { status: 400 })
  const { count } = await db.submission.updateMany({ where: { id }, data: { verdict } })
  if (count === 0) return new Response(null, { status: 400 })
  revalidatePath('/')
  return new Response(null, { status: 204 })
}
