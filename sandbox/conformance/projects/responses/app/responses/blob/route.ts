export async function GET() {
  return new Response(new Blob(['<svg/>', ' '], { type: 'image/svg+xml' }))
}
