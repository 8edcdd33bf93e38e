import { revalidatePath } from 'next/cache'

export function POST(request: Request) {
  const { searchParams } = new URL(request.url)
  const path = searchParams.get('path') ?? '/'
  const type = searchParams.get('type')
  revalidatePath(path, type === 'layout' || type === 'page' ? type : undefined)
  return Response.json({ path, type })
}
