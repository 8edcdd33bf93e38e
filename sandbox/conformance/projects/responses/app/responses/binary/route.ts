// One transparent pixel.
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

export async function GET() {
  const bytes = Uint8Array.from(atob(PNG), (letter) => letter.charCodeAt(0))
  return new Response(bytes, { headers: { 'content-type': 'image/png' } })
}
