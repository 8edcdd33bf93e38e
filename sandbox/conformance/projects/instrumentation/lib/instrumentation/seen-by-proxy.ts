import { seen } from './seen'

/** What middleware or a proxy finds of `register` and of `onRequestError`. */
export function seenByProxy(): Response {
  const { registered, ready, runtime, errors } = seen()
  return Response.json({
    registered,
    ready,
    runtime,
    errors: errors
      .filter(({ request }) => request.path.includes('/proxy/'))
      .map(({ error, request, context }) => ({
        message: error instanceof Error ? error.message : error,
        path: request.path,
        method: request.method,
        custom: request.headers['x-custom'],
        context,
      })),
  })
}
