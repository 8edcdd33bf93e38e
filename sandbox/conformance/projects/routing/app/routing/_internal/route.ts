// A folder that starts with an underscore is private: it answers nothing.
export async function GET() {
  return Response.json({ route: '_internal' })
}
