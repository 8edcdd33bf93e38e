export const GET = () =>
  Response.json(
    { id: crypto.randomUUID() },
    { status: 203, headers: { 'x-upstream': 'yes', 'set-cookie': 'a=1' } },
  )
