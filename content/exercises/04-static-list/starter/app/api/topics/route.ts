import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function GET() {
  const topics = await db.tag.findMany({ orderBy: { name: 'asc' } })
  return NextResponse.json(topics)
}

export async function POST(request: Request) {
  const { id, name } = await request.json()
  const topic = await db.tag.create({ data: { id, name } })
  return NextResponse.json(topic, { status: 201 })
}
