export async function GET() {
  const reply = await fetch('https://origin.dev.test/id', { next: { revalidate: 3600 } })
  return Response.json({ id: await reply.text() })
}
