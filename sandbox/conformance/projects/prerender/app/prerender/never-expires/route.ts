export const revalidate = false

export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}
