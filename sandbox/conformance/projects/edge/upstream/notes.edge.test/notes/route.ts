const notes: string[] = []

export async function POST(request: Request) {
  notes.push(await request.text())
  return new Response(null, { status: 204 })
}

export const GET = () => Response.json(notes.splice(0))
