export async function GET(request: Request) {
  const {
    method,
    cache,
    credentials,
    destination,
    integrity,
    keepalive,
    mode,
    redirect,
    referrer,
  } = request
  return Response.json({
    method,
    cache,
    credentials,
    destination,
    integrity,
    keepalive,
    mode,
    redirect,
    referrer,
    signal: request.signal.aborted,
    tag: Object.prototype.toString.call(request),
  })
}
