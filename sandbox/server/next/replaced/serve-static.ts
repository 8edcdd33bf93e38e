// Server worker. Static files are not part of a project here: none is found.

export function serveStatic(): Promise<never> {
  return Promise.reject(Object.assign(new Error('Not Found'), { statusCode: 404 }))
}

export const getContentType = () => null
export const getExtension = () => null
