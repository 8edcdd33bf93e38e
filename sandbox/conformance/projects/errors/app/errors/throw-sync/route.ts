export function GET() {
  throw new Error('thrown before any await')
}
