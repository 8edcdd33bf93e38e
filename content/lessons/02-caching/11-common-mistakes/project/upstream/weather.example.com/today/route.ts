let degrees = 10

export function GET() {
  degrees += 1
  return Response.json({ degrees })
}
