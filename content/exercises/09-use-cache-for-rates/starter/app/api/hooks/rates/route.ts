export function POST(request: Request) {
  const { searchParams } = new URL(request.url)
  console.log(`Changed: ${searchParams.get('currency')}`)
  return new Response(null, { status: 204 })
}
