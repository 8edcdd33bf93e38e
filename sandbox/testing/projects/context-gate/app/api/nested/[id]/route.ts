import { cookies, headers } from 'next/headers'
import { pause } from '@/lib/readings'

type Context = { params: Promise<{ id: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params
  await pause(Number(id.slice(1)) % 4)
  return Response.json([(await cookies()).get('id')?.value, (await headers()).get('x-id'), id])
}
