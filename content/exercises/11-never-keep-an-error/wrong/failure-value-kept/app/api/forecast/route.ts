import { unstable_cache } from 'next/cache'

const getForecast = unstable_cache(
  async (city: string) => {
    const response = await fetch(`https://weather.example.com/tomorrow/${city}`)
    return response.ok ? response.json() : null
  },
  ['forecast'],
  { revalidate: 60 },
)

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const forecast = await getForecast(searchParams.get('city') ?? 'Bern')
  if (!forecast) return Response.json({ error: 'No forecast at the moment' }, { status: 502 })
  return Response.json(forecast)
}
