// Reads nothing of its request: prerendered by Next 14, and by no later version.
export function GET() {
  return Response.json({ id: crypto.randomUUID() })
}
