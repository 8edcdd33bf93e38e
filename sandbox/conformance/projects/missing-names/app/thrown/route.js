import { nonsense } from 'next/server'

export function POST() {
  return Response.json(nonsense())
}
