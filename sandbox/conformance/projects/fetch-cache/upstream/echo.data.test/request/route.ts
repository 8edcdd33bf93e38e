export const GET = (request: Request) =>
  Response.json({
    url: request.url,
    accept: request.headers.get('accept'),
    custom: request.headers.get('x-custom'),
    traceparent: request.headers.get('traceparent'),
  })
