import { connection } from 'next/server'

/** Three server-sent events. In a page: `new EventSource('/api/events')`. */
export async function GET() {
  await connection()
  let sent = 0
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent === 3) return controller.close()
      await new Promise((resolve) => setTimeout(resolve, 200))
      controller.enqueue(encoder.encode(`event: tick\ndata: ${++sent}\n\n`))
    },
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
  })
}
