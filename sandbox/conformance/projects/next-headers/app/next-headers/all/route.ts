import { headers } from 'next/headers'

export async function GET() {
  return Response.json([...(await headers()).entries()])
}
