export const revalidate = 60

export function GET() {
  return Response.json({ banner: 'New problems every Monday', madeAt: new Date().toISOString() })
}
