import { NextResponse } from 'next/server'

// Before 16 this is a file like any other.
export function proxy() {
  return NextResponse.next({ headers: { 'x-from': 'proxy' } })
}
