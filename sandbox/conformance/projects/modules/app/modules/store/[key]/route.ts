import { store } from '@/lib/modules/store'

interface Context {
  params: Promise<{ key: string }>
}

export async function PUT(request: Request, { params }: Context) {
  const { key } = await params
  const status = store.has(key) ? 200 : 201
  store.set(key, await request.text())
  return Response.json({ key, value: store.get(key) }, { status })
}

export async function GET(request: Request, { params }: Context) {
  const value = store.get((await params).key)
  return value === undefined ? new Response('no such key', { status: 404 }) : new Response(value)
}
