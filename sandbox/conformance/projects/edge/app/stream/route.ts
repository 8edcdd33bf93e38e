export const runtime = 'edge'

export async function GET() {
  const encoder = new TextEncoder()
  const body = new ReadableStream({
    async start(controller) {
      for (const word of ['one ', 'two ', 'three']) {
        controller.enqueue(encoder.encode(word))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/plain' } })
}

// Piped through.
export async function POST(request: Request) {
  const upper = new TransformStream<string, string>({
    transform: (text, controller) => controller.enqueue(text.toUpperCase()),
  })
  const body = request.body!.pipeThrough(new TextDecoderStream()).pipeThrough(upper)
  return new Response(body.pipeThrough(new TextEncoderStream()))
}
