export async function POST(request: Request) {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of request.body ?? []) text += decoder.decode(chunk, { stream: true })
  return new Response(text.toUpperCase())
}
