import { NextResponse } from 'next/server'

export async function GET() {
  const reply = await fetch('https://origin.example.com/data', {
    next: { revalidate: 60, tags: ['data'] },
  })
  return NextResponse.json(await reply.json())
}
