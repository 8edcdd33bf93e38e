export async function GET() {
  const headers = { 'content-type': 'application/problem+json', 'x-kind': 'problem' }
  return Response.json({ title: 'Gone' }, { status: 410, headers })
}
