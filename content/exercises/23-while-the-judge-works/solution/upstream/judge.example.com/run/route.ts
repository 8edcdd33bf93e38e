export async function POST(request: Request) {
  const code = await request.text()
  return Response.json({ verdict: code.includes('return') ? 'ACCEPTED' : 'WRONG_ANSWER' })
}
