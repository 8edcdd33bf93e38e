export const dynamic = 'force-static'
export const revalidate = 2

// The same text each time: a client that has it need not load it again.
export function GET() {
  return new Response('the same as ever')
}
