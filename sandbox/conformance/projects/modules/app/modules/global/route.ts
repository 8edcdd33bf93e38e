declare global {
  var conformanceVisits: number | undefined
}

// On Next 14 it would run in the build, in one process with other handlers or not.
export const dynamic = 'force-dynamic'

export async function GET() {
  globalThis.conformanceVisits = (globalThis.conformanceVisits ?? 0) + 1
  return Response.json({ visits: globalThis.conformanceVisits })
}
