export const dynamicParams = false
export const generateStaticParams = () => [{ id: 'one' }]

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  return Response.json(await params)
}
