export const dynamic = 'force-static'

export async function GET() {
  const response = await fetch('https://news.example.com/latest', { cache: 'force-cache' })
  return Response.json(await response.json())
}
