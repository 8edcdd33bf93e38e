// A parameter alone changes nothing: what counts is what is read.
export function GET(request: Request) {
  return Response.json({ id: crypto.randomUUID(), request: typeof request })
}
