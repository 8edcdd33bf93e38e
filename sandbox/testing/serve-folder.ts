// Tests: a static host for a folder, as plain as one can be: no special headers, 404.html for what it lacks.

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import sirv from 'sirv'

export interface FolderServer {
  /** Origin and base path, without a trailing slash. */
  url: string
  close(): void
}

/** Answers a request in place of the folder, and then returns true. Paths come without the base path. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean

/** Serves `folder` on a free port. Files are read at each request, so they may be changed meanwhile. */
export function serveFolder(
  folder: string,
  basePath = '',
  intercept: Intercept = () => false,
): Promise<FolderServer> {
  const files = sirv(folder, { dev: true })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(`${basePath}/`))
      return void response.writeHead(404).end('outside the base path')
    request.url = url.slice(basePath.length)
    if (intercept(request, response)) return
    files(request, response, () => notFound(folder, response))
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      const close = () => {
        server.close()
        server.closeAllConnections()
      }
      resolve({ url: `http://localhost:${port}${basePath}`, close })
    })
  })
}

function notFound(folder: string, response: ServerResponse): void {
  const page = path.join(folder, '404.html')
  const body = existsSync(page) ? readFileSync(page) : 'not found'
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(body)
}
