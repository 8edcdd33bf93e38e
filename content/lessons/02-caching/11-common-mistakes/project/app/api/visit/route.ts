export const revalidate = 60

export function GET() {
  const visitor = crypto.randomUUID()
  return Response.json({ visitor }, { headers: { 'set-cookie': `visitor=${visitor}; HttpOnly` } })
}
