export const runtime = 'edge'

// The same by their bare names.
export async function GET() {
  return Response.json({
    Buffer: typeof Buffer,
    global: typeof global,
    process: typeof process,
    setImmediate: typeof setImmediate,
    MessageChannel: typeof MessageChannel,
    nextTick: typeof process.nextTick,
    cwd: typeof process.cwd,
    version: typeof process.version,
    own: Object.hasOwn(globalThis, 'process'),
  })
}
