import * as server from 'next/server'

export const dynamic = 'force-static'

export async function GET() {
  await (server as unknown as { connection?(): Promise<void> }).connection?.()
  return Response.json({ id: crypto.randomUUID() })
}
