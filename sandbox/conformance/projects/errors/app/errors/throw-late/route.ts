// Next 14 would run this handler in the build, which would fail.
export const dynamic = 'force-dynamic'

export async function GET() {
  await new Promise((resolve) => setTimeout(resolve, 5))
  throw new Error('thrown after an await')
}
