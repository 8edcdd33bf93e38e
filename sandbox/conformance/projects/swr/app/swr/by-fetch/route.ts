// Static only because what it fetches is kept.
export async function GET() {
  const response = await fetch('https://by-fetch.swr.test/id', { next: { revalidate: 2 } })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
