export async function GET() {
  const headers = new Headers()
  headers.append('Set-Cookie', 'first=1; Path=/; HttpOnly')
  headers.append('Set-Cookie', 'second=2; Expires=Wed, 21 Oct 2099 07:28:00 GMT')
  return new Response('two cookies', { headers })
}
