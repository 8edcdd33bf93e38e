export async function GET() {
  const response = new Response('read already')
  await response.text()
  return response
}
