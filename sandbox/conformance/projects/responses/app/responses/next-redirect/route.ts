import { NextResponse, type NextRequest } from 'next/server'

export async function GET(request: NextRequest) {
  return NextResponse.redirect(new URL('/responses/text', request.url))
}

export async function POST(request: NextRequest) {
  const url = request.nextUrl.clone()
  url.pathname = '/responses/json'
  url.searchParams.set('created', '1')
  return NextResponse.redirect(url, { status: 303, headers: { 'x-why': 'created' } })
}
