export const runtime = 'edge'

const NAMES = [
  'AbortController',
  'AsyncLocalStorage',
  'Blob',
  'Buffer',
  'BroadcastChannel',
  'CompressionStream',
  'Event',
  'File',
  'FormData',
  'Headers',
  'MessageChannel',
  'ReadableStream',
  'Request',
  'TextDecoderStream',
  'TransformStream',
  'XMLHttpRequest',
  'atob',
  'caches',
  'clearImmediate',
  'console',
  'crypto',
  'document',
  'fetch',
  'global',
  'indexedDB',
  'location',
  'navigator',
  'performance',
  'postMessage',
  'queueMicrotask',
  'setImmediate',
  'setTimeout',
  'structuredClone',
]

// Which globals there are.
export async function GET() {
  const all = globalThis as Record<string, unknown>
  return Response.json(Object.fromEntries(NAMES.map((name) => [name, typeof all[name]])))
}
