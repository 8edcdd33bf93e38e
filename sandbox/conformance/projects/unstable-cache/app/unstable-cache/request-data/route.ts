import { unstable_cache } from 'next/cache'
import { cookies, draftMode, headers } from 'next/headers'
import type { NextRequest } from 'next/server'

const reads: Record<string, () => Promise<unknown>> = {
  headers: async () => (await headers()).get('x-custom'),
  cookies: async () => (await cookies()).get('a')?.value,
  draft: async () => (await draftMode()).isEnabled,
}

// A kept value must not depend on who asked for it.
export async function GET(request: NextRequest) {
  const what = request.nextUrl.searchParams.get('what') ?? ''
  try {
    const make = unstable_cache(async () => reads[what]?.(), ['unstable-request-data', what])
    return Response.json({ value: (await make()) ?? null })
  } catch (error) {
    return Response.json({ error: (error as Error).message })
  }
}
