export const dynamic = 'force-dynamic'

export const GET = () => Response.json({ build: globalThis.conformanceBuild ?? 'left nothing' })
