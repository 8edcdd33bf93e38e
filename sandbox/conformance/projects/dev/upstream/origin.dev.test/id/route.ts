export const GET = () => Response.json({ id: crypto.randomUUID() })
