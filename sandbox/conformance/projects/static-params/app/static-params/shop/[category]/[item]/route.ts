export const dynamic = 'force-static'

export async function generateStaticParams() {
  return [
    { category: 'tea', item: 'green' },
    { category: 'tea', item: 'black' },
  ]
}

type Context = { params: Promise<{ category: string; item: string }> }

export async function GET(_request: Request, { params }: Context) {
  return Response.json({ ...(await params), made: crypto.randomUUID() })
}
