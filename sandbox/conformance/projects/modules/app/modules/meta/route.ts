export async function GET() {
  return Response.json({
    url: typeof import.meta.url,
    require: typeof require,
    self: typeof globalThis,
    window: typeof window,
    document: typeof document,
  })
}
