let edition = 0

export function GET() {
  edition += 1
  return Response.json({ edition })
}
