export const dynamic = 'force-static'
export const revalidate = 2

export async function GET() {
  const response = await fetch('https://origin.swr.test/id', { cache: 'no-store' })
  return Response.json(await response.json())
}
