import { store } from '@/lib/modules/store'

// Another route, the same module.
export async function GET() {
  return Response.json(Object.fromEntries(store))
}
