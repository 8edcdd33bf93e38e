// Server worker. `next start`: Next's own router and server over the in-memory `.next` folder.

import { initialize } from 'next/dist/server/lib/router-server'
import type { IncomingMessage, ServerResponse } from '../node/http'
import { HOSTNAME, PORT } from './common'
import { forgetServer } from './replaced/render-server'

type Options = Parameters<typeof initialize>[0]
type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** 14 answers with a list, of which the request handler is the first. */
type Initialized = { requestHandler: unknown } | [requestHandler: unknown]

/** Reads the manifests and prepares the server; modules load at their first request. */
export async function startNextServer(): Promise<Handle> {
  forgetServer()
  const options: Partial<Options> = {
    dir: '/',
    port: PORT,
    hostname: HOSTNAME,
    dev: false,
    minimalMode: false,
    quiet: true,
  }
  const server = (await initialize(options as Options)) as unknown as Initialized
  return (Array.isArray(server) ? server[0] : server.requestHandler) as Handle
}
