import { cookies } from 'next/headers'

export async function POST(request: Request) {
  const form = await request.formData()
  const cookieStore = await cookies()
  cookieStore.set('name', String(form.get('name')))
  return new Response(null, { status: 204 })
}
