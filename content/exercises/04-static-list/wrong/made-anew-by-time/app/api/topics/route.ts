import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export const revalidate = 7200

export async function GET() {
  const topics = await db.tag.findMany({ orderBy: { name: 'asc' } })
  return NextResponse.json(topics)
}
