import * as server from 'next/server'

const seen: string[] = []

// Work after the reply, in order; Next 14 has no after().
export async function POST(request: Request) {
  const text = await request.text()
  try {
    server.after(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      seen.push(`first ${text}`)
      server.after(() => void seen.push(`nested ${text}`))
    })
    server.after(() => void seen.push(`second ${text}`))
    return Response.json({ seen })
  } catch (error) {
    return Response.json({ error: (error as Error).message }, { status: 500 })
  }
}

export async function GET(request: Request) {
  return Response.json({ url: new URL(request.url).pathname, seen })
}
