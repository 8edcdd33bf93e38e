export async function POST(request: Request) {
  const body: unknown = await request.json()
  return Response.json({ body, type: typeof body })
}

export const PUT = POST
export const PATCH = POST
export const DELETE = POST
