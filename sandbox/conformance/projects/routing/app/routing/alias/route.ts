import { greet } from '@/lib/routing/greet'

export async function GET() {
  return Response.json({ greeting: greet('alias') })
}
