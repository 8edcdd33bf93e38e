// Only good replies are kept... or are they?
export async function GET(request: Request) {
  const what = new URL(request.url).searchParams.get('what')
  const read = async () => {
    const response = await fetch(`https://status.data.test/${what}`, { cache: 'force-cache' })
    return [response.status, await response.text()]
  }
  return Response.json([await read(), await read()])
}
