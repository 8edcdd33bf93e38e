export const runtime = 'edge'

export async function GET() {
  const { where } = await import('@/lib/both')
  return new Response(where)
}
