export async function GET(request: Request) {
  const value = new URL(request.url).searchParams.get('value') ?? 'public, max-age=60'
  return new Response('cached by others', { headers: { 'Cache-Control': value } })
}
