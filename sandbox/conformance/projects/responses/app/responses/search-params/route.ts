export async function GET() {
  return new Response(new URLSearchParams({ q: 'two sum', tag: 'ü' }))
}
