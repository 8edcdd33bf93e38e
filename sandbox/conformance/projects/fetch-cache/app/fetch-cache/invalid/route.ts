// Options that Next refuses.
export async function GET(request: Request) {
  const what = new URL(request.url).searchParams.get('what')
  const options: Record<string, RequestInit> = {
    text: { next: { revalidate: 'soon' as never } },
    negative: { next: { revalidate: -1 } },
    tags: { next: { tags: ['x'.repeat(257), 5 as never, 'good'] }, cache: 'force-cache' },
  }
  try {
    const response = await fetch(`https://all.data.test/id?${what}`, options[what ?? ''])
    return Response.json({ status: response.status })
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}
