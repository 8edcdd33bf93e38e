export async function GET() {
  return Response.json({ text: 'ü ✓ 😀', list: [1, null, true], date: new Date(0) })
}
