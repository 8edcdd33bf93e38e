import type { NextRequest } from 'next/server'

export async function GET({ nextUrl }: NextRequest) {
  const { searchParams } = nextUrl
  return Response.json({
    q: searchParams.get('q'),
    all: searchParams.getAll('q'),
    has: searchParams.has('flag'),
    text: searchParams.toString(),
  })
}
