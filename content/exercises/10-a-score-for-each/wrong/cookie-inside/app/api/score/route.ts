import { unstable_cache } from 'next/cache'
import { cookies } from 'next/headers'

const getScore = unstable_cache(
  async () => {
    const cookieStore = await cookies()
    const name = cookieStore.get('name')?.value
    const response = await fetch(`https://scores.example.com/${name}`)
    return response.json()
  },
  ['score'],
  { revalidate: 60 },
)

export async function GET() {
  return Response.json(await getScore(), { headers: { 'cache-control': 'private, no-store' } })
}
