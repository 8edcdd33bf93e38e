import type { ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'

const THROWN = ['error', 'type-error', 'string', 'null', 'undefined', 'object', 'response']
const RETURNED = ['undefined', 'null', 'string', 'number', 'object', 'array']

export const errors: ConformanceTopic = {
  project: 'errors',
  cases: [
    ...THROWN.map((what) => ({
      name: `throws: ${what}`,
      requests: [get(`/errors/throw/${what}`)],
    })),
    { name: 'throws at once', requests: [get('/errors/throw-sync')] },
    { name: 'throws after waiting', requests: [get('/errors/throw-late')] },
    { name: 'throws for HEAD', requests: [send('HEAD', '/errors/throw-sync')] },
    ...RETURNED.map((what) => ({
      name: `returns: ${what}`,
      requests: [get(`/errors/returns/${what}`)],
    })),
    { name: 'no return', requests: [get('/errors/no-return')] },
    { name: 'broken JSON', requests: [post('/errors/bad-json', '{"a":', 'application/json')] },
    { name: 'no JSON at all', requests: [send('POST', '/errors/bad-json')] },
    {
      name: 'a default export',
      requests: [get('/errors/default-export'), post('/errors/default-export')],
    },
    { name: 'a lower-case method', requests: [get('/errors/lowercase')] },
    {
      name: 'no exports',
      requests: [get('/errors/no-exports'), send('OPTIONS', '/errors/no-exports')],
    },
    { name: 'a method that is no function', requests: [get('/errors/not-a-function')] },
    { name: 'an export that Next does not know', requests: [get('/errors/extra-export')] },
    {
      name: 'a module that throws',
      requests: [get('/errors/module-throws'), get('/errors/module-throws')],
    },
    {
      name: 'an import that throws',
      requests: [get('/errors/import-throws'), get('/errors/import-throws')],
    },
    {
      name: 'a dynamic import that throws, caught',
      requests: [get('/errors/dynamic-import-throws')],
    },
    { name: 'a stream that breaks', requests: [get('/errors/stream-throws')] },
    { name: 'a response that was read already', requests: [get('/errors/used-response')] },
    {
      name: 'one response for two requests',
      requests: [get('/errors/shared-response'), get('/errors/shared-response')],
    },
    {
      name: 'a rejection that nobody waits for',
      requests: [get('/errors/unhandled'), get('/errors/unhandled')],
    },
    { name: 'error classes of its own', requests: [post('/errors/instanceof')] },
  ],
}
