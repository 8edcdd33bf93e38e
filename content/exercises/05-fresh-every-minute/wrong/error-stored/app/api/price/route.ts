export const revalidate = 60

export async function GET() {
  const response = await fetch('https://prices.example.com/gold')
  if (!response.ok) return Response.json({ error: 'No price' }, { status: 502 })
  const { euros } = await response.json()
  return Response.json({ euros })
}
