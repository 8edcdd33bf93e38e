import { unstable_cache } from 'next/cache'
import { cookies } from 'next/headers'

const getScore = unstable_cache(
  async (name: string) => {
    const response = await fetch(`https://scores.example.com/${name}`)
    const { score } = await response.json()
    return { score, askedAt: new Date().toISOString() }
  },
  ['score'],
  { revalidate: 60 },
)

export async function GET() {
  const cookieStore = await cookies()
  const name = cookieStore.get('name')?.value ?? 'stranger'
  return Response.json({ name, ...(await getScore(name)) })
}
