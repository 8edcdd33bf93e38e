// The second argument holds nothing but `params`, which is a promise.
export async function GET(request: Request, context: { params: Promise<Record<string, string>> }) {
  const { params } = context
  return Response.json({
    keys: Object.keys(context),
    isPromise: params instanceof Promise,
    params: await params,
  })
}
