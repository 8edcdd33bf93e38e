export const revalidate = 0

export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}
