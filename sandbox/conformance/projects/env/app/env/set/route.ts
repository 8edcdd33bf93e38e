// process.env is an object of the process: what a handler writes, the next request reads, as text.
export async function PUT(request: Request) {
  process.env.CONFORMANCE_SET = await request.text()
  return Response.json({ value: process.env.CONFORMANCE_SET })
}

export async function GET() {
  return Response.json({ value: process.env.CONFORMANCE_SET ?? null })
}

export async function DELETE() {
  delete process.env.CONFORMANCE_SET
  return Response.json({ has: 'CONFORMANCE_SET' in process.env })
}
