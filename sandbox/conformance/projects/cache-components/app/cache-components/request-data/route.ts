import { cookies, headers } from 'next/headers'

const reads: Record<string, () => Promise<unknown>> = {
  async headers() {
    'use cache'
    return (await headers()).get('x-custom')
  },
  async cookies() {
    'use cache'
    return (await cookies()).get('a')?.value
  },
}

// A kept value must not depend on who asked for it.
export async function GET(request: Request) {
  const what = new URL(request.url).searchParams.get('what') ?? ''
  try {
    return Response.json({ value: (await reads[what]?.()) ?? null })
  } catch (error) {
    return Response.json({ error: (error as Error).message.split('\n')[0] }, { status: 500 })
  }
}
