// Next 14 would run this handler in the build, which would fail.
export const dynamic = 'force-dynamic'

export async function GET() {
  const encoder = new TextEncoder()
  let pulls = 0
  const body = new ReadableStream({
    async pull(controller) {
      if (++pulls === 1) return controller.enqueue(encoder.encode('first, then nothing'))
      await new Promise((resolve) => setTimeout(resolve, 50))
      throw new Error('the stream broke')
    },
  })
  return new Response(body)
}
