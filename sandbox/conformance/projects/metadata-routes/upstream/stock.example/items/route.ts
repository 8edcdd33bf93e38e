export const GET = () => Response.json(['pen', crypto.randomUUID()])
