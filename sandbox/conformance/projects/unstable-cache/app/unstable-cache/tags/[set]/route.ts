import { revalidateTag, unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

type Context = { params: Promise<{ set: string }> }

// Two values, each with a tag of its own and one in common.
export async function GET(request: NextRequest, { params }: Context) {
  const { set } = await params
  const make = (name: string) =>
    unstable_cache(async () => crypto.randomUUID(), [set, name], {
      tags: [`unstable-${set}-${name}`, `unstable-${set}-all`],
    })
  return Response.json({
    search: request.nextUrl.search,
    a: await make('a')(),
    b: await make('b')(),
  })
}

export async function DELETE(request: NextRequest, { params }: Context) {
  const { set } = await params
  revalidateTag(`unstable-${set}-${request.nextUrl.searchParams.get('tag')}`, { expire: 0 })
  return new Response(null, { status: 204 })
}
