interface RequestInfo {
  path: string
  method: string
}

export const reported: object[] = []

export function register() {
  Object.assign(globalThis, { reported })
}

export function onRequestError(error: Error, request: RequestInfo, context: object) {
  reported.push({
    message: error.message,
    hasDigest: 'digest' in error,
    path: request.path,
    method: request.method,
    keys: Object.keys(context),
    context,
  })
}
