export const dynamic = 'force-static'

// The folder is called [id]: these are no paths of it.
export function generateStaticParams() {
  return [{ slug: 'one' }]
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json({ ...(await params), made: crypto.randomUUID() })
}
