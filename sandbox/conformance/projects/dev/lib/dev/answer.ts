import { NextResponse, type NextRequest } from 'next/server'

/** Answers alone, or lets the request go on with a header. */
export function answer({ nextUrl }: NextRequest) {
  if (nextUrl.pathname === '/dev/proxied/answered') return NextResponse.json({ by: 'proxy' })
  return NextResponse.next({ headers: { 'x-proxied': nextUrl.pathname } })
}
