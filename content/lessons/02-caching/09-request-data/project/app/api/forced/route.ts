import { cookies } from 'next/headers'

export const dynamic = 'force-static'

export async function GET() {
  const cookieStore = await cookies()
  const name = cookieStore.get('name')?.value ?? 'stranger'
  return Response.json({ greeting: `Hello ${name}`, madeAt: new Date().toISOString() })
}
