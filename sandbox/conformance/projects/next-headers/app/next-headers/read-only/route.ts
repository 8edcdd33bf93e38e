import { headers } from 'next/headers'

export async function GET() {
  const list = await headers()
  try {
    Reflect.apply(Reflect.get(list, 'set'), list, ['x-new', '1'])
    return new Response('changed')
  } catch (error) {
    return new Response(String(error), { status: 409 })
  }
}
