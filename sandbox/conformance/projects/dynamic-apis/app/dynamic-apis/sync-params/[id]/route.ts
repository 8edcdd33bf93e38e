// As Next 14 wants it: params is no promise.
export function GET(_request: Request, { params }: { params: { id: string } }) {
  const promise = params as unknown as Promise<unknown>
  return Response.json({ id: params.id ?? null, promise: typeof promise.then })
}
