export const GET = () => Response.json({ by: 'handler' })
