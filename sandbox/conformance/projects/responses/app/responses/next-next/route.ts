import { NextResponse } from 'next/server'

// Next 14 would run this handler in the build, which would fail.
export const dynamic = 'force-dynamic'

// Only middleware may go on to the next step; here it is an error.
export async function GET() {
  return NextResponse.next()
}
