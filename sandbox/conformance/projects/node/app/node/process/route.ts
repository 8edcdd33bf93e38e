export async function GET() {
  return Response.json({
    node: process.versions.node?.split('.')[0],
    platform: process.platform,
    pid: typeof process.pid,
    uptime: typeof process.uptime(),
    hrtime: typeof process.hrtime.bigint(),
    argv: Array.isArray(process.argv),
    cwd: typeof process.cwd(),
  })
}
