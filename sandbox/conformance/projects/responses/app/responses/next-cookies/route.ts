import { NextResponse } from 'next/server'

export async function GET() {
  const response = NextResponse.json({ ok: true })
  response.cookies.set('theme', 'dark')
  response.cookies.set({
    name: 'session',
    value: 'a b;c',
    path: '/responses',
    maxAge: 3600,
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
  })
  response.cookies.delete('old')
  return response
}
