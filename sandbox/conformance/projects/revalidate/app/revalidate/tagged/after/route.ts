export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://after.revalidate.test/id', {
    next: { tags: ['revalidate-after'] },
    cache: 'force-cache',
  })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
