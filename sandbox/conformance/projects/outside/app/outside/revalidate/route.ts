export const revalidate = 3600

export async function GET() {
  return Response.json({ cached: 'for an hour' })
}
