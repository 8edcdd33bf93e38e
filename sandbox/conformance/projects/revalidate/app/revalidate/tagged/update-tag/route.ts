export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://update-tag.revalidate.test/id', {
    next: { tags: ['revalidate-update-tag'] },
    cache: 'force-cache',
  })
  return Response.json({ made: crypto.randomUUID(), ...(await response.json()) })
}
