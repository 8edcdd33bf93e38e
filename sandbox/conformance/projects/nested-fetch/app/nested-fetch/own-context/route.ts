import { cookies, headers } from 'next/headers'

// Each of the two requests sees its own headers and cookies.
export async function GET(request: Request) {
  const depth = Number((await headers()).get('x-depth') ?? 0)
  if (depth === 2) return Response.json([describe(depth, await cookies())])
  const inner = await fetch(request.url, {
    headers: { 'x-depth': String(depth + 1), cookie: `depth=${depth + 1}` },
  })
  const deeper = (await inner.json()) as unknown[]
  return Response.json([describe(depth, await cookies()), ...deeper])
}

function describe(depth: number, jar: Awaited<ReturnType<typeof cookies>>) {
  return { depth, cookie: jar.get('depth')?.value ?? null }
}
