import { cookies } from 'next/headers'

export const revalidate = 3600

export async function GET() {
  return Response.json({
    id: crypto.randomUUID(),
    cookie: (await cookies()).get('a')?.value ?? null,
  })
}
