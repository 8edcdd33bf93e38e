// Server worker. The request that a build makes of a route, and a response that goes nowhere.

import { IncomingMessage, ServerResponse } from '../node/http'
import { nextConfig } from './common'

const nowhere = {
  head: () => undefined,
  write: () => true,
  end: () => undefined,
  fail: () => undefined,
}

/** @typeParam Request, Response classes of this version of Next whose parts they have */
export function mockExchange<Request, Response>(path: string, method = 'GET'): [Request, Response] {
  const url = nextConfig.trailingSlash && !path.endsWith('/') ? `${path}/` : path
  const request = new IncomingMessage(method, url, [], null)
  const response = new ServerResponse(nowhere, method)
  return [request, response] as unknown as [Request, Response]
}
