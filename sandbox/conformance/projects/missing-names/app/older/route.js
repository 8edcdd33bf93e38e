import { cacheLife, refresh, updateTag } from 'next/cache'
import { after, connection } from 'next/server'

export const dynamic = 'force-dynamic'

const calls = { after, cacheLife, connection, refresh, updateTag }

// Names that came with 15 or 16.
export function GET(request) {
  const name = request.nextUrl.searchParams.get('name')
  try {
    if (name === 'after') after(() => undefined)
    if (name === 'cacheLife') cacheLife('max')
    if (name === 'connection') connection()
    if (name === 'refresh') refresh()
    if (name === 'updateTag') updateTag('a')
    return Response.json({ name, type: typeof calls[name] })
  } catch (error) {
    return Response.json({ name, message: error.message })
  }
}
