import { NextResponse } from 'next/server'

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const euros = Number(searchParams.get('euros'))

  const response = await fetch('https://rates.example.com/dollar', {
    next: { revalidate: 300 },
  })
  const { rate } = await response.json()

  return NextResponse.json({
    dollars: Math.round(euros * rate * 100) / 100,
    rate,
    madeAt: new Date().toISOString(),
  })
}
