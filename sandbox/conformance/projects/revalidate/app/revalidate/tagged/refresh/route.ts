export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://refresh.revalidate.test/id', {
    next: { tags: ['revalidate-refresh'] },
    cache: 'force-cache',
  })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
