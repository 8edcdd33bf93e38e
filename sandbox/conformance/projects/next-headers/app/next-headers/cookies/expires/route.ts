import { cookies } from 'next/headers'

export async function POST() {
  const jar = await cookies()
  jar.set('until', 'x', {
    expires: new Date('2099-01-02T03:04:05Z'),
    partitioned: true,
    domain: 'localhost',
  })
  return new Response('set')
}
