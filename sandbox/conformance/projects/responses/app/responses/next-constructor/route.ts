import { NextResponse } from 'next/server'

export async function GET() {
  return new NextResponse('made by hand', { status: 203, headers: { 'x-by': 'hand' } })
}
