// `force-static` and `revalidate` speak against each other.
export const dynamic = 'force-static'
export const revalidate = 0

export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}
