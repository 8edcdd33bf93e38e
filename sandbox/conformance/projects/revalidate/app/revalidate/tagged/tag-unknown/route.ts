export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://tag-unknown.revalidate.test/id', {
    next: { tags: ['revalidate-tag-unknown'] },
    cache: 'force-cache',
  })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
