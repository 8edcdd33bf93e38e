import { NextResponse } from 'next/server'

// Next 16 still takes middleware.ts, and says that it is to be renamed.
export function middleware() {
  return NextResponse.next({ headers: { 'x-from': 'middleware' } })
}
