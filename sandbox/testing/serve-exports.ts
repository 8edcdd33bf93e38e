// Tests: serves the static exports that `npm test` built, each under its own base path.

import { createServer, type Server } from 'node:http'
import { existsSync } from 'node:fs'
import path from 'node:path'
import sirv from 'sirv'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The export built for the root of a host, without a trailing slash. */
    siteUrl: string
    /** The export built with `BASE_PATH=/lab`, without a trailing slash. */
    basePathUrl: string
  }
}

const repository = path.resolve(import.meta.dirname, '../..')

/** A page of another site that embeds the sandbox: it has nothing but a body. */
const BARE_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bare page</title><body></body></html>'

function serveFolder(folder: string, basePath: string): Promise<{ server: Server; url: string }> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(
      `${folder} holds no exported site. Run \`npm test\`, which builds it, or \`npm run build:test\` once.`,
    )
  }
  const files = sirv(folder, { dev: true, extensions: ['html'] })
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (url === `${basePath}/bare.html`)
      return void response.setHeader('content-type', 'text/html').end(BARE_PAGE)
    if (!url.startsWith(`${basePath}/`))
      return void response.writeHead(404).end('outside the base path')
    request.url = url.slice(basePath.length)
    files(request, response, () => {
      response.writeHead(404).end('not found')
    })
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve({ server, url: `http://localhost:${port}${basePath}` })
    })
  })
}

export default async function setup(project: TestProject): Promise<() => void> {
  const root = await serveFolder(path.join(repository, 'out'), '')
  const nested = await serveFolder(path.join(repository, '.cache/out-base-path'), '/lab')
  project.provide('siteUrl', root.url)
  project.provide('basePathUrl', nested.url)
  return () => {
    root.server.close()
    nested.server.close()
  }
}
