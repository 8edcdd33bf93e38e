export const revalidate = 60

export async function GET() {
  const response = await fetch('https://weather.example.com/today')
  if (!response.ok) {
    return Response.json({ error: 'No weather today' }, { status: 502 })
  }
  return Response.json(await response.json())
}
