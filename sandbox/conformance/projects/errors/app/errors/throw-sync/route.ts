// Next 14 would run this handler in the build, which would fail.
export const dynamic = 'force-dynamic'

export function GET() {
  throw new Error('thrown before any await')
}
