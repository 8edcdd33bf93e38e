export const GET = (request: Request) =>
  Response.json(Object.fromEntries([...request.headers].filter(([name]) => name !== 'host')))
