import { NextResponse } from 'next/server'

export const revalidate = 60

export async function GET() {
  const reply = await fetch('https://origin.example.com/data')
  return NextResponse.json(await reply.json())
}
