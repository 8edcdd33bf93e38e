export const GET = () => Response.json({ future: Date.now() > 0 })
