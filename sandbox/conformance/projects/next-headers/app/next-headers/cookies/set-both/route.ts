import { cookies } from 'next/headers'

// cookies() and the response's own header end up side by side; the response's own wins for one name.
export async function GET() {
  const jar = await cookies()
  jar.set('from', 'cookies()')
  jar.set('both', 'cookies()')
  const headers = new Headers()
  headers.append('set-cookie', 'both=response; Path=/')
  headers.append('set-cookie', 'own=response')
  return new Response('both', { headers })
}
