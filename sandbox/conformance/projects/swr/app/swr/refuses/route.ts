export const dynamic = 'force-static'
export const revalidate = 2

// Answers with an error of its own while the host is down: that is a reply like any other.
export async function GET() {
  const response = await fetch('https://refuses.swr.test/id', { next: { revalidate: 1 } })
  if (!response.ok) return Response.json({ error: 'host is down' }, { status: 502 })
  return Response.json(await response.json())
}
