export const dynamic = 'force-dynamic'

// A module that awaits cannot be there at once.
export async function GET() {
  const required: unknown = require('@/lib/modules/later')
  return Response.json({ isPromise: required instanceof Promise, awaited: await required })
}
