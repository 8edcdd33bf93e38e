import { unstable_cache } from 'next/cache'

const getForecast = unstable_cache(
  async (city: string) => {
    const response = await fetch(`https://weather.example.com/tomorrow/${city}`)
    if (!response.ok) throw new Error(`The weather service answered ${response.status}`)
    return response.json()
  },
  ['forecast'],
  { revalidate: 60 },
)

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  try {
    return Response.json(await getForecast(searchParams.get('city') ?? 'Bern'))
  } catch {
    return Response.json({ error: 'No forecast at the moment' }, { status: 502 })
  }
}
