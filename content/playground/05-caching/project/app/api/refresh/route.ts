import { revalidatePath } from 'next/cache'

export function POST(request: Request) {
  const { searchParams } = new URL(request.url)
  const path = searchParams.get('path') ?? '/api/rate'
  revalidatePath(path)
  return Response.json({ refreshed: path })
}
