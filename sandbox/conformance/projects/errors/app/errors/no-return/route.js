export async function GET() {
  Response.json({ forgotten: 'return' })
}
