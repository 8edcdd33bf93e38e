import { revalidatePath, revalidateTag } from 'next/cache'

export const runtime = 'edge'

export async function POST(request: Request) {
  const [kind, value = ''] = (await request.text()).split(' ')
  if (kind === 'path') revalidatePath(value)
  else revalidateTag(value, { expire: 0 })
  return new Response('done')
}
