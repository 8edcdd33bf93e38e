// process.env holds text only, whatever is assigned.
export async function GET() {
  Reflect.set(process.env, 'CONFORMANCE_NUMBER', 5)
  const { CONFORMANCE_NUMBER: value } = process.env
  return Response.json({ value, type: typeof value })
}
