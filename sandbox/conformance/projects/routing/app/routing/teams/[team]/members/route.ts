export async function GET(request: Request, { params }: { params: Promise<{ team: string }> }) {
  return Response.json({ route: 'teams/[team]/members', params: await params })
}
