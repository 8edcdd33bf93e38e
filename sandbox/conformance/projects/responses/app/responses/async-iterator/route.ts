async function* lines() {
  yield new TextEncoder().encode('from ')
  yield new TextEncoder().encode('a generator')
}

// Node's Response also takes an async iterable.
export async function GET() {
  return new Response(lines() as unknown as ReadableStream)
}
