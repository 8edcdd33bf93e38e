import { connection } from 'next/server'
import { db } from '@/lib/db'

export async function GET() {
  await connection()
  const problems = await db.problem.findMany({ orderBy: { name: 'asc' }, take: 10 })
  const rows = problems.map(
    ({ name, difficulty }) => `"${name.replaceAll('"', '""')}",${difficulty}`,
  )
  return new Response(['name,difficulty', ...rows].join('\r\n'), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="problems.csv"',
    },
  })
}
