// Runs for each request; the rate in it is kept for five minutes.
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const euros = Number(searchParams.get('euros') ?? 1)
  const currency = searchParams.get('to') ?? 'usd'

  const response = await fetch(`https://rates.example.com/${currency}`, {
    next: { revalidate: 300 },
  })
  const { rate } = await response.json()
  return Response.json({
    amount: Math.round(euros * rate * 100) / 100,
    rate,
    madeAt: new Date().toISOString(),
  })
}
