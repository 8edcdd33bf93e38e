export async function GET() {
  const value = await new Promise((resolve) => setImmediate(resolve, 'immediate'))
  return Response.json({ value, refs: typeof setTimeout(() => undefined, 0).unref })
}
