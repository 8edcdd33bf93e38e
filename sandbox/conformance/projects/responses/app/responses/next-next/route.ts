import { NextResponse } from 'next/server'

// Only middleware may go on to the next step; here it is an error.
export async function GET() {
  return NextResponse.next()
}
