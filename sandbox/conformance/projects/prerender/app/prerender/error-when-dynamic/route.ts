// `error`: the build would fail if the handler read its request. It does not, so it is static.
export const dynamic = 'error'

export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}
