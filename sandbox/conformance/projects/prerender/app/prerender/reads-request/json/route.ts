import type { NextRequest } from 'next/server'

export const revalidate = 3600

export function GET(request: NextRequest) {
  const read = request.body === null
  return Response.json({ id: crypto.randomUUID(), read: read ?? null })
}
