import { revalidatePath } from 'next/cache'
import type { NextRequest } from 'next/server'

// A GET that invalidates: bad manners, but possible.
export async function GET(request: NextRequest) {
  const path = request.nextUrl.searchParams.get('path') ?? ''
  revalidatePath(path)
  return Response.json({ revalidated: path })
}
