import type { Instrumentation } from 'next'

export function register() {
  console.log('The server starts.')
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  const report = {
    message: error instanceof Error ? error.message : String(error),
    request: `${request.method} ${request.path}`,
    route: context.routePath,
    type: context.routeType,
  }
  await fetch('https://errors.example.com/reports', {
    method: 'POST',
    body: JSON.stringify(report),
  })
}
