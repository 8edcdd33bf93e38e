let rate = 1.1

export function GET() {
  rate = Math.round((rate + 0.01) * 100) / 100
  return Response.json({ rate })
}
