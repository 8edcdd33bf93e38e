// A random value outside of a cache makes the handler dynamic.
export const GET = () => Response.json({ id: crypto.randomUUID() })
