export const GET = () => Response.json({ id: crypto.randomUUID() })
export const POST = GET
