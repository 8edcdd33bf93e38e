// Kept as a whole for a minute.
export const revalidate = 60

export async function GET() {
  const response = await fetch('https://rates.example.com/usd', { next: { revalidate: 300 } })
  const { rate } = await response.json()
  return Response.json({ rate, madeAt: new Date().toISOString() })
}
