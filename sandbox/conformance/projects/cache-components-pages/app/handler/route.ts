async function make() {
  'use cache'
  return crypto.randomUUID()
}

export const GET = async () => Response.json({ id: await make() })
