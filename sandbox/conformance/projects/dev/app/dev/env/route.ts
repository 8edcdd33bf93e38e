export const dynamic = 'force-dynamic'

export function GET() {
  const { NODE_ENV, FROM_FILE, FROM_DEVELOPMENT } = process.env
  return Response.json({ NODE_ENV, inlined: process.env.NODE_ENV, FROM_FILE, FROM_DEVELOPMENT })
}
