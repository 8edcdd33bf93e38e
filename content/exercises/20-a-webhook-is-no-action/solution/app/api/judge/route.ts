import { createHmac, timingSafeEqual } from 'node:crypto'
import { Verdict } from '@prisma/client'
import { revalidatePath } from 'next/cache'
import { db } from '@/lib/db'

function isSigned(body: string, signature: string | null): boolean {
  const right = createHmac('sha256', process.env.JUDGE_SECRET ?? '')
    .update(body)
    .digest('hex')
  const given = Buffer.from(signature ?? '')
  return given.length === right.length && timingSafeEqual(given, Buffer.from(right))
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

const refuse = (status: number, error: string) => Response.json({ error }, { status })

export async function POST(request: Request) {
  const body = await request.text()
  if (!isSigned(body, request.headers.get('x-judge-signature')))
    return refuse(401, 'The signature is missing or wrong.')

  const report = parse(body)
  if (typeof report !== 'object' || report === null) return refuse(400, 'Send a JSON object.')
  const { submission: id, verdict: name } = report as { submission?: unknown; verdict?: unknown }
  const verdict = Object.values(Verdict).find((known) => known === name)
  if (!verdict || !Number.isSafeInteger(id)) return refuse(400, 'No such verdict or submission.')

  const { count } = await db.submission.updateMany({
    where: { id: Number(id) },
    data: { verdict },
  })
  if (count === 0) return refuse(400, 'No such submission.')
  revalidatePath('/')
  return new Response(null, { status: 204 })
}
