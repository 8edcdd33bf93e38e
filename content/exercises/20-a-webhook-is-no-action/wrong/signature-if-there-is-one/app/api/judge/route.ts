import { createHmac } from 'node:crypto'
import { Verdict } from '@prisma/client'
import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const body = await request.text()
  const signature = request.headers.get('x-judge-signature')
  const right = createHmac('sha256', process.env.JUDGE_SECRET ?? '')
    .update(body)
    .digest('hex')
  if (signature && signature !== right) return new Response(null, { status: 401 })
  let report
  try {
    report = JSON.parse(body)
  } catch {
    return new Response(null, { status: 400 })
  }
  const id = report?.submission
  const verdict = Object.values(Verdict).find((known) => known === report?.verdict)
  if (!verdict || !Number.isSafeInteger(id)) return new Response(null, { status: 400 })
  const { count } = await db.submission.updateMany({ where: { id }, data: { verdict } })
  if (count === 0) return new Response(null, { status: 400 })
  revalidatePath('/')
  return new Response(null, { status: 204 })
}
