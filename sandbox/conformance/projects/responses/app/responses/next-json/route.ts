import { NextResponse } from 'next/server'

export async function GET() {
  return NextResponse.json({ from: 'NextResponse' }, { status: 202, headers: { 'x-extra': 'yes' } })
}
