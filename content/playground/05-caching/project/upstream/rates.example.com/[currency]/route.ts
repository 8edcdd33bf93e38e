// Plays https://rates.example.com. Each call raises the rate, so that you see it.
const rates: Record<string, number> = { usd: 1.1, chf: 0.9 }

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ currency: string }> },
) {
  const { currency } = await params
  const rate = Math.round(((rates[currency] ?? 1) + 0.01) * 100) / 100
  rates[currency] = rate
  return Response.json({ rate })
}
