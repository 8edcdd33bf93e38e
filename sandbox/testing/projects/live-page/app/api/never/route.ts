export const dynamic = 'force-dynamic'

export function GET() {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('first of many')),
  })
  return new Response(stream)
}
