export async function GET() {
  const headers = new Headers()
  headers.append('set-cookie', 'one=1')
  headers.append('set-cookie', 'two=2')
  return new Response(null, { headers })
}
