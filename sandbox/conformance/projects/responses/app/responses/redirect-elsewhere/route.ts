export async function GET() {
  return Response.redirect('https://example.com/a b?q=ü', 301)
}
