// 640 KB in ten pieces.
export async function GET() {
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      if (sent === 10) return controller.close()
      controller.enqueue(new Uint8Array(65_536).fill(sent++))
    },
  })
  return new Response(body)
}
