// `%5F` is an underscore that does not make the folder private.
export async function GET() {
  return Response.json({ route: '_public' })
}
