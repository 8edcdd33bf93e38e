let calls = 0

export function GET() {
  calls += 1
  return Response.json({ call: calls, at: new Date().toISOString() })
}
