// 300 KB in one piece.
export async function GET() {
  return new Response('0123456789'.repeat(30_000))
}
