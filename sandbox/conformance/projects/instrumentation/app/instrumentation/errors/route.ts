import type { NextRequest } from 'next/server'
import { seen } from '../../../lib/instrumentation/seen'

/** What `onRequestError` got for the path `of`. */
export function GET(request: NextRequest) {
  const of = request.nextUrl.searchParams.get('of')
  const errors = seen().errors.filter(({ request }) => request.path === of)
  return Response.json(
    errors.map(({ error, request, context }) => ({
      error: error instanceof Error ? { name: error.name, message: error.message } : error,
      isError: error instanceof Error,
      method: request.method,
      custom: request.headers['x-custom'],
      headers: Object.keys(request.headers).toSorted(),
      keys: Object.keys(request),
      context,
      contextKeys: Object.keys(context),
    })),
  )
}
