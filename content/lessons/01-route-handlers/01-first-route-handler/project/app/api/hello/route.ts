export function GET() {
  return Response.json({ message: 'Hello from a Route Handler' })
}
