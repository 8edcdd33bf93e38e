declare global {
  var conformanceBuild: string | undefined
}

export const dynamic = 'force-static'

export async function GET() {
  globalThis.conformanceBuild = 'was here'
  return new Response('made by the build')
}
