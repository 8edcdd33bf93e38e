// Hands the other response on as it is.
export async function GET(request: Request) {
  return fetch(new URL('/nested-fetch/target?q=proxied', request.url))
}
