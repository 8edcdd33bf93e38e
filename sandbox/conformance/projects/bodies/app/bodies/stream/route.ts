export async function POST(request: Request) {
  const reader = request.body?.getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true }
    if (done) break
    bytes += value?.byteLength ?? 0
  }
  return Response.json({ bytes, usedUp: request.bodyUsed })
}
