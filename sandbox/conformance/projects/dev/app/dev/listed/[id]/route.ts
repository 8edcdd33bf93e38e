export const generateStaticParams = () => [{ id: 'one' }, { id: 'two' }]

let calls = 0

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  calls += 1
  return Response.json({ calls, ...(await params) })
}
