import { unstable_cache } from 'next/cache'
import type { NextRequest } from 'next/server'

const id = async (_value?: unknown) => crypto.randomUUID()
const first = unstable_cache(id, ['unstable-keys'])
const same = unstable_cache(id, ['unstable-keys'])
const other = unstable_cache(id, ['unstable-keys', 'other'])

export async function GET(request: NextRequest) {
  return Response.json({
    search: request.nextUrl.search,
    first: await first(),
    same: await same(),
    other: await other(),
    object: await first({ a: 1, b: 2 }),
    equalObject: await first({ a: 1, b: 2 }),
    otherOrder: await first({ b: 2, a: 1 }),
    text: await first('1'),
    number: await first(1),
  })
}
