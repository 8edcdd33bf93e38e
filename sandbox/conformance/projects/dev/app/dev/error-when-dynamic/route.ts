import { cookies } from 'next/headers'

export const dynamic = 'error'

export async function GET() {
  return Response.json((await cookies()).getAll())
}
