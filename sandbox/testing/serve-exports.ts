// Tests: serves the static exports that `npm test` built, each under its own base path.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { type FolderServer, type Intercept, serveFolder } from './serve-folder'

declare module 'vitest' {
  interface ProvidedContext {
    /** The export built for the root of a host, without a trailing slash. */
    siteUrl: string
    /** The export built with `BASE_PATH=/lab`, without a trailing slash. */
    basePathUrl: string
    /** Folder of the export that `siteUrl` serves, for tests that serve a copy. */
    siteFolder: string
  }
}

const repository = path.resolve(import.meta.dirname, '../..')

/** A page of another site that embeds the sandbox: it has nothing but a body. */
const BARE_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bare page</title><body></body></html>'

const serveBarePage: Intercept = (request, response) => {
  if (request.url !== '/bare.html') return false
  response.setHeader('content-type', 'text/html').end(BARE_PAGE)
  return true
}

function serveExport(folder: string, basePath: string): Promise<FolderServer> {
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(
      `${folder} holds no exported site. Run \`npm test\`, which builds it, or \`npm run build:test\` once.`,
    )
  }
  return serveFolder(folder, basePath, serveBarePage)
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = path.join(repository, 'out')
  const root = await serveExport(folder, '')
  const nested = await serveExport(path.join(repository, '.cache/out-base-path'), '/lab')
  project.provide('siteUrl', root.url)
  project.provide('basePathUrl', nested.url)
  project.provide('siteFolder', folder)
  return () => {
    root.close()
    nested.close()
  }
}
