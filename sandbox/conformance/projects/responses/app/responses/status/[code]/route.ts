export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  const status = Number((await params).code)
  const body = status === 304 || status === 205 ? null : `status ${status}`
  return new Response(body, { status })
}
