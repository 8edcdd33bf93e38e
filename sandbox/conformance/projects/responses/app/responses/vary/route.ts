export async function GET(request: Request) {
  const vary = new URL(request.url).searchParams.get('vary') ?? '*'
  return new Response('varies', { headers: { vary } })
}
