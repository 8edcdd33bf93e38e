import { cookies, headers } from 'next/headers'
import { NextResponse } from 'next/server'

export async function GET() {
  const cookieStore = await cookies()
  const headersList = await headers()

  return NextResponse.json({
    session: cookieStore.get('session')?.value ?? null,
    userAgent: headersList.get('user-agent'),
  })
}
