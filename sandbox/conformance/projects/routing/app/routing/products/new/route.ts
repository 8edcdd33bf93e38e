// A static segment wins over a dynamic one beside it.
export async function GET() {
  return Response.json({ route: 'products/new' })
}
