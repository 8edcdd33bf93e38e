// Only the listed paths exist.
export const dynamicParams = false

export function generateStaticParams() {
  return [{ id: 'one' }]
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return Response.json({ id, made: crypto.randomUUID() })
}
