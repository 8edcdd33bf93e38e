export const dynamic = 'force-dynamic'

export function GET() {
  return new Response('the App Router answers beside the Pages Router')
}
