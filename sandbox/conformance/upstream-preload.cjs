// Loaded into `next build` and `next start` before Next itself: fetch to a host that the project plays
// goes to the port on which the suite plays it. Everything else is fetched as ever.

const ports = JSON.parse(process.env.CONFORMANCE_UPSTREAMS ?? '{}')
const realFetch = globalThis.fetch

async function toPort(request, port) {
  const url = new URL(request.url)
  const local = new URL(`${url.pathname}${url.search}`, `http://127.0.0.1:${port}`)
  const headers = new Headers(request.headers)
  headers.set('x-conformance-url', request.url)
  const body = request.body ? await request.arrayBuffer() : undefined
  const { method, redirect, signal } = request
  const response = await realFetch(local, { method, headers, body, redirect, signal })
  Object.defineProperty(response, 'url', {
    value: url.href.replace(/#.*$/, ''),
    configurable: true,
  })
  return response
}

globalThis.fetch = async function fetch(input, init) {
  const request = new Request(input, init)
  const port = ports[new URL(request.url).hostname]
  return port === undefined ? realFetch(input, init) : toPort(request, port)
}
