export const dynamic = 'force-dynamic'

export function GET() {
  throw new Error('The handler fails.')
}
