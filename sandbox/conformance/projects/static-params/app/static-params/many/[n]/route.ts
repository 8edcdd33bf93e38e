export const dynamic = 'force-static'
export const revalidate = 3600

// More paths than the route table prints.
export function generateStaticParams() {
  return Array.from({ length: 7 }, (_, index) => ({ n: String(index + 1) }))
}

export async function GET(_request: Request, { params }: { params: Promise<{ n: string }> }) {
  return Response.json(await params)
}
