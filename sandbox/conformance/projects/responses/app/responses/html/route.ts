export async function GET() {
  return new Response('<!doctype html><title>Hello</title><h1>Hello</h1>', {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
