import { NextResponse } from 'next/server'

export const revalidate = 60

export async function GET() {
  const response = await fetch('https://rates.example.com/dollar', {
    next: { revalidate: 300 },
  })
  const { rate } = await response.json()
  return NextResponse.json({ rate, madeAt: new Date().toISOString() })
}
