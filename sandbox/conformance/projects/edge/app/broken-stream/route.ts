export const runtime = 'edge'

export async function GET() {
  let sent = false
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, sent ? 100 : 0))
      if (sent) controller.error(new Error('broken off'))
      else controller.enqueue(new TextEncoder().encode('begun'))
      sent = true
    },
  })
  return new Response(body)
}
