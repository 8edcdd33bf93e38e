import * as server from 'next/server'

// after() in a static handler: runs when the reply is made, in the build or on revalidation.
export const dynamic = 'force-static'
export const revalidate = 2

let runs = 0

export function GET() {
  const { after } = server as unknown as { after?(work: () => void): void }
  after?.(() => void runs++)
  return Response.json({ id: crypto.randomUUID(), runs })
}
