import { db } from '@/lib/db'

export const dynamic = 'force-static'

export async function GET() {
  return Response.json({ problems: await db.problem.count(), madeAt: new Date().toISOString() })
}
