async function handle(request: Request) {
  return Response.json({ method: request.method })
}

export { handle as GET, handle as PATCH }
