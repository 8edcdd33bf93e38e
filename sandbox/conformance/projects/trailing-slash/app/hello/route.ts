import type { NextRequest } from 'next/server'

export function GET(request: NextRequest) {
  return Response.json({ url: request.url, pathname: request.nextUrl.pathname })
}

export async function POST(request: Request) {
  return Response.json({ posted: await request.text() })
}
