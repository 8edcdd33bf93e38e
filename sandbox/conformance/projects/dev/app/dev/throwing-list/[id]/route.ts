export const generateStaticParams = () => {
  throw new Error('no list')
}

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json(await params)
}
