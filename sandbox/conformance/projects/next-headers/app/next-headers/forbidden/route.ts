import { forbidden } from 'next/navigation'

// Without `experimental.authInterrupts` this is an ordinary error.
export async function GET() {
  forbidden()
}
