export const dynamic = 'force-static'
export const revalidate = 2

// Throws while the host is down: the old reply has to stay.
export async function GET() {
  const response = await fetch('https://throws.swr.test/id', { next: { revalidate: 1 } })
  if (!response.ok) throw new Error(`The host answered ${response.status}.`)
  return Response.json({ route: 'throws', ...(await response.json()) })
}
