// Server worker. `next start`: Next's own router and server over the in-memory `.next` folder. In mode `dev`
// the router is the same, because its files are there from the start; the server is that of `next dev`.

import { initialize } from 'next/dist/server/lib/router-server'
import type { IncomingMessage, ServerResponse } from '../node/http'
import { HOSTNAME, PORT } from './common'
import type { DevPaths } from './dev-server'
import { forgetServer } from './replaced/render-server'

type Options = Parameters<typeof initialize>[0]
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** 14 answers with a list, of which the request handler is the first. */
type Initialized = { requestHandler: unknown } | [requestHandler: unknown]

/** Reads the manifests and prepares the server; modules load at their first request. */
export async function startNextServer(paths: DevPaths): Promise<Handle> {
  forgetServer(paths)
  const options: Partial<Options> = {
    dir: '/',
    port: PORT,
    hostname: HOSTNAME,
    dev: false,
    minimalMode: false,
    quiet: true,
  }
  const server = (await initialize(options as Options)) as unknown as Initialized
  logErrorsPlainly()
  return (Array.isArray(server) ? server[0] : server.requestHandler) as Handle
}

/** What the router of 15 and 16 hands to route modules (server/lib/router-utils/router-server-context.js). */
const CONTEXT = Symbol.for('@next/router-server-methods')

type Contexts = Record<string, { logErrorWithOriginalStack?: unknown }>

/** Without the router's way to log, which is for a terminal, route modules write errors to the console. */
function logErrorsPlainly(): void {
  const { [CONTEXT]: contexts = {} } = globalThis as { [CONTEXT]?: Contexts }
  for (const context of Object.values(contexts)) delete context.logErrorWithOriginalStack
}
