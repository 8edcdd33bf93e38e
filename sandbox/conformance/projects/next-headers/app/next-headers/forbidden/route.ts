import { forbidden } from 'next/navigation'

// Next 14 would run this handler in the build, which would fail.
export const dynamic = 'force-dynamic'

// Without `experimental.authInterrupts` this is an ordinary error.
export async function GET() {
  forbidden()
}
