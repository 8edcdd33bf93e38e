// Server worker. Middleware reads a copy of the request body; the handler still gets the whole of it.

import type { IncomingMessage } from '../../node/http'

export function getCloneableBody(readable: IncomingMessage) {
  return {
    finalize: async () => undefined,
    cloneBodyStream: () => readable.cloneBody(),
  }
}
