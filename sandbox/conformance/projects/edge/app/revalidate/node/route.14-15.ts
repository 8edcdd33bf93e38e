import { revalidatePath, revalidateTag } from 'next/cache'

export const runtime = 'nodejs'

export async function POST(request: Request) {
  const [kind, value = ''] = (await request.text()).split(' ')
  if (kind === 'path') revalidatePath(value)
  else revalidateTag(value)
  return new Response('done')
}
