declare const EdgeRuntime: string | undefined

export const runtime = 'edge'

// What tells the two runtimes apart.
export async function GET() {
  const env = process.env
  return Response.json({
    runtime: process.env.NEXT_RUNTIME,
    atRunTime: env['NEXT_RUNTIME'],
    mode: process.env.NODE_ENV,
    edge: typeof EdgeRuntime,
    name: typeof EdgeRuntime === 'string' ? EdgeRuntime : null,
    global: 'EdgeRuntime' in globalThis,
    window: typeof window,
    process: Object.keys(process),
    self: self === globalThis,
  })
}
