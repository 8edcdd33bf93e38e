let euros = 2400

export function GET() {
  euros += 5
  return Response.json({ euros })
}
