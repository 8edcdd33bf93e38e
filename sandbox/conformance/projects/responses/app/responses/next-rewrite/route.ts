import { NextResponse, type NextRequest } from 'next/server'

// Only middleware may rewrite; here it is an error.
export async function GET(request: NextRequest) {
  return NextResponse.rewrite(new URL('/responses/text', request.url))
}
