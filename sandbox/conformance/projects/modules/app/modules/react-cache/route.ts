import { cache } from 'react'

let calls = 0

const expensive = cache(async (name: string) => `${name} ${++calls}`)

// Outside of rendering, cache() does not remember.
export async function GET() {
  const first = await expensive('call')
  const second = await expensive('call')
  return Response.json({ remembered: first === second })
}
