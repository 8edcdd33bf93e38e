import { notFound } from 'next/navigation'

export const dynamic = 'force-static'
export const revalidate = 2

export function GET() {
  notFound()
}
