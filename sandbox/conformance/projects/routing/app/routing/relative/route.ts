import { greet } from '../../../lib/routing/greet'
import { sibling } from './sibling'

export async function GET() {
  return Response.json({ greeting: greet('relative'), sibling })
}
