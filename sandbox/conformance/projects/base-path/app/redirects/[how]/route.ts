import { redirect } from 'next/navigation'
import { NextResponse, type NextRequest } from 'next/server'

// redirect() adds the base path; an address made from request.url does not have it.
export async function GET(request: NextRequest, { params }: { params: Promise<{ how: string }> }) {
  const { how } = await params
  if (how === 'function') redirect('/hello')
  if (how === 'next-url') {
    const url = request.nextUrl.clone()
    url.pathname = '/hello'
    return NextResponse.redirect(url)
  }
  return NextResponse.redirect(new URL('/hello', request.url))
}
