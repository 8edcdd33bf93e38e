import { unauthorized } from 'next/navigation'

// Next 14 would run this handler in the build, which would fail.
export const dynamic = 'force-dynamic'

export async function GET() {
  unauthorized()
}
