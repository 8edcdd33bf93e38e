export const dynamic = 'force-static'

export function generateStaticParams() {
  return [{ path: [] }, { path: ['a'] }]
}

export async function GET(_request: Request, { params }: { params: Promise<{ path?: string[] }> }) {
  return Response.json({ ...(await params), made: crypto.randomUUID() })
}
