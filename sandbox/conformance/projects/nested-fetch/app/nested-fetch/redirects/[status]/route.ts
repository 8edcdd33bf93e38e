const redirect = async (request: Request, { params }: { params: Promise<{ status: string }> }) => {
  const url = new URL('/nested-fetch/seen', request.url)
  return Response.redirect(url, Number((await params).status))
}

export { redirect as GET, redirect as POST, redirect as PUT }
