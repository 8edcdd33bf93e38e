async function tell(request: Request) {
  const { method, headers } = request
  return Response.json({ method, type: headers.get('content-type'), text: await request.text() })
}

export { tell as GET, tell as POST, tell as PUT }
