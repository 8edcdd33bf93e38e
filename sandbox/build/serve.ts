// Serves the finished site: `tsx sandbox/build/serve.ts`, with PORT and BASE_PATH.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sirv from 'sirv'

interface SiteOptions {
  /** Folder of the static export. */
  root: string
  /** As given to the build: empty, or with a slash in front and none at the end. */
  basePath: string
  port: number
}

/** Serves the folder as a plain static host would. Rejects when the port is taken. */
export async function serveSite({ root, basePath, port }: SiteOptions): Promise<Server> {
  const notFound = await readFile(join(root, '404.html'))
  const files = sirv(root, { etag: true, extensions: ['html'] })
  const listener: RequestListener = (request, response) => {
    const refuse = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(request.method === 'HEAD' ? undefined : notFound)
    }
    const path = pathBelow(basePath, request.url ?? '/')
    if (path === null) return refuse()
    request.url = path
    files(request, response, refuse)
  }
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return server
}

/** `url` without the base path, or null when it lies outside of it. */
function pathBelow(basePath: string, url: string): string | null {
  if (!url.startsWith(basePath)) return null
  const rest = url.slice(basePath.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : null
}

async function main(): Promise<void> {
  const root = join(process.cwd(), 'out')
  const basePath = (process.env.BASE_PATH ?? '').replace(/\/$/, '')
  const port = Number(process.env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    return fail(`PORT is "${process.env.PORT}", which is no port. Use a number such as 3000.`)
  }
  if (!existsSync(join(root, 'index.html'))) {
    return fail('There is no site in out/ yet. Run `npm run build` first.')
  }
  try {
    const server = await serveSite({ root, basePath, port })
    const address = server.address()
    const bound = address && typeof address === 'object' ? address.port : port
    console.log(`Route Lab is at http://localhost:${bound}${basePath}/`)
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (!taken) throw error
    fail(`Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
