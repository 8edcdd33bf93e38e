import { params } from '@/lib/params'

export const runtime = 'edge'

const read: Record<string, (request: Request) => Promise<unknown>> = {
  text: (request) => request.text(),
  json: (request) => request.json(),
  bytes: async (request) => [...new Uint8Array(await request.arrayBuffer())],
  blob: async (request) => {
    const { size, type } = await request.blob()
    return { size, type }
  },
  form: async (request) => {
    const form = await request.formData()
    const entries = [...form].map(async ([name, value]) =>
      typeof value === 'string'
        ? [name, value]
        : [name, value.name, value.type, await value.text()],
    )
    return Promise.all(entries)
  },
  twice: async (request) => {
    await request.text()
    return request.text()
  },
  clone: async (request) => [await request.clone().text(), await request.text()],
  unread: async (request) => request.bodyUsed,
  none: async (request) => request.body === null,
}

export async function POST(request: Request, context: never) {
  const { kind } = await params<{ kind: string }>(context)
  try {
    return Response.json({ value: await read[kind]!(request) })
  } catch (error) {
    return Response.json({ failed: (error as Error).name }, { status: 400 })
  }
}
