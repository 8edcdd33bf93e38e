import { NextResponse } from 'next/server'

export async function GET() {
  const response = await fetch('https://errors.example.com/reports')
  return NextResponse.json(await response.json())
}
