import { db } from '@/lib/db'

export async function POST(request: Request) {
  const form = await request.formData()
  const name = String(form.get('name') ?? '')
  const valid = name.trim() !== '' && name.length <= 40
  if (valid) await db.problem.update({ where: { id: 'two-sum' }, data: { name } })
  const query = valid ? '' : `?${new URLSearchParams({ error: 'Use 1 to 40 characters.', name })}`
  return new Response(null, { status: 303, headers: { location: `/${query}` } })
}
