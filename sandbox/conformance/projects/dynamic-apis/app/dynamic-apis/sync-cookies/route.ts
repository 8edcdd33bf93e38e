import { cookies } from 'next/headers'

// As Next 14 wants it: cookies() is no promise.
export const dynamic = 'force-dynamic'

export function GET() {
  try {
    const jar = cookies() as unknown as Awaited<ReturnType<typeof cookies>>
    return Response.json({ value: jar.get('a')?.value ?? null, size: jar.size })
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}
