export const dynamic = 'force-dynamic'

export async function GET() {
  await Promise.resolve()
  throw new TypeError('GET fails.')
}

export function POST() {
  throw 'POST fails with a text.'
}
