export async function GET(request: Request) {
  const url = new URL('/nested-fetch/redirected', request.url)
  const followed = await fetch(url)
  const manual = await fetch(url, { redirect: 'manual' })
  const refused = await fetch(url, { redirect: 'error' }).catch((error: Error) => error.name)
  return Response.json({
    followed: {
      status: followed.status,
      redirected: followed.redirected,
      pathname: new URL(followed.url).pathname,
      body: await followed.json(),
    },
    manual: { status: manual.status, location: manual.headers.get('location') },
    refused,
  })
}
