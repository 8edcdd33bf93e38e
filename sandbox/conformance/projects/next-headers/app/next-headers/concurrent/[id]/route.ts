import { cookies, headers } from 'next/headers'

const pause = () => new Promise((resolve) => setTimeout(resolve, 5))

// Reads before and after timers, Promise.all and an async loop must agree.
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const before = (await headers()).get('x-custom')
  await pause()
  const [jar, list] = await Promise.all([cookies(), headers()])
  for await (const wait of [pause(), pause()]) void wait
  const { id } = await params
  return Response.json({ id, before, after: list.get('x-custom'), cookie: jar.get('a')?.value })
}
