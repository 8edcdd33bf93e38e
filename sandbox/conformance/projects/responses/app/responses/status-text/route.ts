export async function POST() {
  return Response.json({ id: 7 }, { status: 201, statusText: 'Problem Created' })
}
