import { db } from '@/lib/db'
import { readEvent } from '@/lib/read-event'
import { isSigned } from '@/lib/signature'

export async function POST(request: Request) {
  const body = await request.text()
  if (!isSigned(body, request.headers.get('x-judge-signature'))) {
    return Response.json({ error: 'Wrong signature' }, { status: 401 })
  }
  const event = readEvent(body)
  if (!event) return Response.json({ error: 'Unknown event' }, { status: 400 })

  const { count } = await db.submission.updateMany({
    where: { id: event.submission, verdict: 'PENDING' },
    data: { verdict: event.verdict },
  })
  return Response.json({ changed: count })
}
