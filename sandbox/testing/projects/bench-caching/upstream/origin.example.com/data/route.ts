let calls = 0

export async function GET() {
  calls += 1
  await new Promise((resolve) => setTimeout(resolve, 10))
  return Response.json({ calls })
}
