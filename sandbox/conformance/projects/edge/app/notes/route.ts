export const dynamic = 'force-dynamic'

export const GET = async () =>
  Response.json(await (await fetch('http://notes.edge.test/notes', { cache: 'no-store' })).json())
