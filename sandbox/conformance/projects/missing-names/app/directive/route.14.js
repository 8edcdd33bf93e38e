export const dynamic = 'force-dynamic'

async function make() {
  'use cache'
  return crypto.randomUUID()
}

export async function GET() {
  return Response.json({ id: await make() })
}
