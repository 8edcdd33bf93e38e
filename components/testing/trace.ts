// Tests: the trace of a request that did nothing, but for `part`.

import type { RequestTrace } from '@/sandbox/protocol/trace'

export const traceOf = (part: Partial<RequestTrace>): RequestTrace => ({
  id: 1,
  startedAt: 0,
  method: 'GET',
  url: '/a',
  status: 200,
  answeredBy: { kind: 'next', version: '16.4.6', route: '/a', file: 'app/a/route.ts' },
  phases: [],
  queries: [],
  cache: [],
  upstream: [],
  logs: [],
  raw: { request: '', response: '' },
  ...part,
})
