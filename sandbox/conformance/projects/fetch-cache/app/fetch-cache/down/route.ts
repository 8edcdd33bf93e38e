export async function GET(request: Request) {
  const query = new URL(request.url).search
  try {
    const response = await fetch(`https://down.data.test/id${query}`, { next: { revalidate: 2 } })
    return Response.json({ status: response.status, body: await response.text() })
  } catch (error) {
    const { name, message, cause } = error as Error
    return Response.json({ name, message, code: (cause as { code?: string } | undefined)?.code })
  }
}
