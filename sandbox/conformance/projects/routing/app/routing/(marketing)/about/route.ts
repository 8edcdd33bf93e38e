// A folder in parentheses groups files; it is no part of the path.
export async function GET() {
  return Response.json({ route: 'about' })
}
