import * as server from 'next/server'

export const revalidate = 3600

// Next 14 has no connection().
export async function GET() {
  await (server as unknown as { connection?(): Promise<void> }).connection?.()
  return Response.json({ id: crypto.randomUUID() })
}
