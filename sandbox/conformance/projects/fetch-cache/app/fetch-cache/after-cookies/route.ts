import { ask } from '@/lib/fetch-cache/ask'
import { cookies } from 'next/headers'

// Fetches before and after a look at the request.
export async function GET() {
  const before = await ask('https://after-cookies.data.test/id?before')
  const cookie = (await cookies()).get('a')?.value
  const after = await ask('https://after-cookies.data.test/id?after')
  return Response.json({ before, cookie, after })
}
