export async function GET() {
  return new Response('a folder with an accent')
}
