export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://prices.example.com/gold')
  const { euros } = await response.json()
  return Response.json({ euros })
}
