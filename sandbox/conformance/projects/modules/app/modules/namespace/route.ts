import * as live from '@/lib/modules/live'
import fallback, * as mixed from '@/lib/modules/mixed'

export async function GET() {
  return Response.json({
    keys: Object.keys(live).sort(),
    fallback,
    mixed: Object.keys(mixed).sort(),
  })
}
