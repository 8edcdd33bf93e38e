declare global {
  var conformanceVisits: number | undefined
}

export async function GET() {
  globalThis.conformanceVisits = (globalThis.conformanceVisits ?? 0) + 1
  return Response.json({ visits: globalThis.conformanceVisits })
}
