export const dynamic = 'force-dynamic'
export const revalidate = 3600

export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}
