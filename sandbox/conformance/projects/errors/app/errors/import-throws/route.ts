import { value } from '@/lib/errors/broken'

export async function GET() {
  return new Response(value)
}
