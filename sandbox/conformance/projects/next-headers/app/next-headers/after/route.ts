import { cookies, headers } from 'next/headers'
import { after } from 'next/server'
import { afterLog, done, entries } from '@/lib/next-headers/after-log'

export async function POST() {
  after(async () => {
    const list = await headers()
    const jar = await cookies()
    entries.push(`after: ${list.get('x-custom')}, ${jar.get('a')?.value}`)
    try {
      jar.set('late', '1')
    } catch (error) {
      entries.push(error instanceof Error ? error.name : typeof error)
    }
    after(() => {
      entries.push('nested')
      done()
    })
  })
  after(Promise.resolve().then(() => entries.push('promise')))
  entries.push('handler')
  return new Response('answered', { status: 202 })
}

/** Answers when the work of the POST is over. */
export async function GET() {
  return Response.json(await afterLog)
}
