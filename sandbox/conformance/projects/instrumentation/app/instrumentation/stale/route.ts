export const dynamic = 'force-static'
export const revalidate = 1

export function GET() {
  if (process.env.NEXT_PHASE === 'phase-production-build') return new Response('built')
  throw new Error('The refresh fails.')
}
