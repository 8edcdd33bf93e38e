export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://tag-plain.revalidate.test/id', {
    next: { tags: ['revalidate-tag-plain'] },
    cache: 'force-cache',
  })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
