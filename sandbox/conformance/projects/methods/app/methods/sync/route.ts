export function GET() {
  return new Response('answered without a promise')
}
