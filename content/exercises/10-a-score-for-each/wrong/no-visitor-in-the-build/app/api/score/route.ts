import { unstable_cache } from 'next/cache'
import { cookies } from 'next/headers'

const getScore = unstable_cache(
  async (name: string) => {
    const response = await fetch(`https://scores.example.com/${name}`)
    return response.json()
  },
  ['score'],
  { revalidate: 60 },
)

export const dynamic = 'force-static'

export async function GET() {
  const cookieStore = await cookies()
  const name = cookieStore.get('name')?.value
  if (!name) return Response.json({ error: 'Sign in first' }, { status: 401 })

  return Response.json(await getScore(name), { headers: { 'cache-control': 'private, no-store' } })
}
