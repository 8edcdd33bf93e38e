// A static handler runs in the build: what it throws ends the build.
export const dynamic = 'force-static'

export function GET() {
  throw new Error('thrown while building')
}
