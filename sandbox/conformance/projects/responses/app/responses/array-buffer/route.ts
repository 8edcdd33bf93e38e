export async function GET() {
  return new Response(new Uint16Array([1, 258]).buffer)
}
