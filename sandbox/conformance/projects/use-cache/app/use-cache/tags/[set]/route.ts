import { cacheTag, revalidateTag, updateTag } from 'next/cache'
import { connection } from 'next/server'

async function make(set: string, name: string) {
  'use cache'
  cacheTag(`${set}-${name}`, `${set}-all`)
  return crypto.randomUUID()
}

type Context = { params: Promise<{ set: string }> }

export async function GET(_request: Request, { params }: Context) {
  await connection()
  const { set } = await params
  return Response.json({ a: await make(set, 'a'), b: await make(set, 'b') })
}

export async function POST(request: Request, { params }: Context) {
  const { set } = await params
  const [how, tag] = (await request.text()).split(' ')
  try {
    if (how === 'update') updateTag(`${set}-${tag}`)
    else if (how === 'max') revalidateTag(`${set}-${tag}`, 'max')
    else revalidateTag(`${set}-${tag}`, { expire: 0 })
    return new Response('done')
  } catch (error) {
    return new Response((error as Error).message, { status: 500 })
  }
}
