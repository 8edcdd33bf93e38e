export async function GET() {
  const encoder = new TextEncoder()
  let count = 0
  const body = new ReadableStream({
    pull(controller) {
      if (++count > 3) return controller.close()
      controller.enqueue(encoder.encode(`id: ${count}\ndata: tick\n\n`))
    },
  })
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' }
  return new Response(body, { headers })
}
