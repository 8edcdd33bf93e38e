interface Context {
  params: Promise<{ team: string; rest: string[] }>
}

export async function GET(request: Request, { params }: Context) {
  return Response.json({ route: 'teams/[team]/[...rest]', params: await params })
}
