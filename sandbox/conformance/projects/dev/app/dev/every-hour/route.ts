export const revalidate = 3600

let calls = 0

export function GET() {
  calls += 1
  return Response.json({ calls })
}
