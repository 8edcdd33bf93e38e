export async function GET() {
  return Response.json({ method: 'GET', from: 'shared-handlers' })
}

export async function POST() {
  return Response.json({ method: 'POST', from: 'shared-handlers' })
}
