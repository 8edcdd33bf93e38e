import { unstable_cache } from 'next/cache'
import { cookies } from 'next/headers'

export async function GET() {
  const cookieStore = await cookies()
  const name = cookieStore.get('name')?.value ?? 'stranger'

  const getScore = unstable_cache(
    async () => {
      const response = await fetch(`https://scores.example.com/${name}`)
      return response.json()
    },
    ['score'],
    { revalidate: 60 },
  )

  return Response.json(await getScore())
}
