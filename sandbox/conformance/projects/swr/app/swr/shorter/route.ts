// The route lives as long as what it fetches: two seconds, not an hour.
export const dynamic = 'force-static'
export const revalidate = 3600

export async function GET() {
  const response = await fetch('https://shorter.swr.test/id', { next: { revalidate: 2 } })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
