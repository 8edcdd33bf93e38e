export async function POST(request: Request) {
  const copy = new Request(request, { headers: { 'x-new': '1' } })
  const made = new Request('http://localhost:3000/made', { method: 'PUT', body: 'own body' })
  const cleared = new Request(request.url, { method: 'DELETE' })
  return Response.json({
    copied: [copy.method, copy.headers.get('x-new'), copy.headers.get('content-type')],
    text: await copy.text(),
    usedUp: request.bodyUsed,
    made: [made.method, made.headers.get('content-type'), await made.text()],
    cleared: [cleared.method, cleared.body],
  })
}
