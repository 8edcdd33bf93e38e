interface Context {
  params: Promise<{ id: string; reviewId: string }>
}

export async function GET(request: Request, { params }: Context) {
  const { id, reviewId } = await params
  return Response.json({ route: 'products/[id]/reviews/[reviewId]', id, reviewId })
}
