import { nonsense as ofCache } from 'next/cache'
import { nonsense as ofHeaders } from 'next/headers'
import { nonsense as ofNavigation } from 'next/navigation'
import { nonsense as ofServer } from 'next/server'

export const dynamic = 'force-dynamic'

// What next build goes on without, and where the code finds out.
export function GET() {
  const calls = {
    cache: () => ofCache('a'),
    headers: () => ofHeaders('a'),
    navigation: () => ofNavigation('a'),
    server: () => ofServer('a'),
  }
  const messages = Object.entries(calls).map(([name, call]) => {
    try {
      return [name, call()]
    } catch (error) {
      return [name, error.message]
    }
  })
  return Response.json({
    types: [typeof ofCache, typeof ofServer],
    ...Object.fromEntries(messages),
  })
}
