import { after } from 'next/server'
import { cookies } from 'next/headers'
import { note } from '@/lib/notes'

export const runtime = 'edge'

export async function GET() {
  const jar = await cookies()
  after(async () => {
    await note(`after, with ${jar.getAll().length} cookies`)
  })
  after(note('a promise'))
  await note('before the reply')
  return new Response('replied')
}
