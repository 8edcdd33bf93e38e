export const dynamic = 'force-static'
export const revalidate = 2

export async function GET() {
  const response = await fetch('https://slow.swr.test/id', { next: { revalidate: 1 } })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
