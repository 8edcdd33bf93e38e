export const runtime = 'edge'

export async function GET() {
  return Response.json({ runtime: process.env.NEXT_RUNTIME, edge: 'EdgeRuntime' in globalThis })
}
