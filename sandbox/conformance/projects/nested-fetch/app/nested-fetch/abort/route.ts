export async function GET(request: Request) {
  const signal = AbortSignal.abort()
  const outcome = await fetch(new URL('/nested-fetch/target', request.url), { signal }).then(
    () => 'reached',
    (error: Error) => error.name,
  )
  return new Response(outcome)
}
