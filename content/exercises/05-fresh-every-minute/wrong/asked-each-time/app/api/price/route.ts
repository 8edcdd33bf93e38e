export const revalidate = 0

export async function GET() {
  const response = await fetch('https://prices.example.com/gold')
  if (!response.ok) throw new Error(`The price service answered ${response.status}`)
  const { euros } = await response.json()
  return Response.json({ euros })
}
