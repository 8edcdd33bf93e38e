export const runtime = 'edge'

const attempt = (use: () => unknown) => {
  try {
    return typeof use()
  } catch (error) {
    return (error as Error).message
  }
}

// APIs of Node that the runtime names when they are called.
export async function GET() {
  return Response.json({
    cwd: attempt(() => process.cwd()),
    nextTick: attempt(() => process.nextTick(() => undefined)),
    setImmediate: attempt(() => setImmediate(() => undefined)),
    compression: attempt(() => new CompressionStream('gzip')),
    relative: attempt(() => Response.redirect('/relative')),
    request: attempt(() => new Request('/relative')),
  })
}
