import { cookies } from 'next/headers'

export async function GET() {
  const cookieStore = await cookies()
  const name = cookieStore.get('name')?.value
  if (!name) return Response.json({ error: 'Sign in first' }, { status: 401 })

  const response = await fetch(`https://scores.example.com/${name}`)
  return Response.json(await response.json(), { headers: { 'cache-control': 'private, no-store' } })
}
