import { cookies } from 'next/headers'

export const revalidate = 60

export async function GET() {
  const cookieStore = await cookies()
  const name = cookieStore.get('name')?.value ?? 'stranger'
  return Response.json({ greeting: `Hello ${name}`, madeAt: new Date().toISOString() })
}
