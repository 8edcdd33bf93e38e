// Server worker. Next 14 renders one page for statuses without a handler; here it is filled in as text.

import RenderResult from 'next-14/dist/server/render-result'
import type { ServerResponse } from '../../node/http'
import { errorHtml } from '../error-html'
import serverError from '../v14/500.html'

export async function lazyRenderPagesPage(_request: unknown, response: ServerResponse) {
  return RenderResult.fromStatic(errorHtml(serverError, response.statusCode))
}
