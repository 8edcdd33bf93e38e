import { headers } from 'next/headers'

// Listed paths, but each reply depends on its request.
export function generateStaticParams() {
  return [{ id: 'one' }]
}

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return Response.json({ id, header: (await headers()).get('x-custom') })
}
