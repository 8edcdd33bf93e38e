// A server has none of these.
export async function GET() {
  const names = [
    'window',
    'document',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'location',
    'navigator',
    'self',
    'importScripts',
    'postMessage',
  ]
  return Response.json(names.filter((name) => name in globalThis))
}
