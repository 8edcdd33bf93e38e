export const dynamic = 'force-dynamic'

export function GET() {
  throw new Error('An item fails.')
}
