export const dynamic = 'force-dynamic'

export const GET = () => Response.json({ registered: 'registered' in globalThis })
