import type { ConformanceTopic } from '../conformance-case'
import { get, post, send } from '../requests'
import { errorPage } from './error-pages'

const THROWN = ['error', 'type-error', 'string', 'null', 'undefined', 'object', 'response']
const RETURNED = ['undefined', 'null', 'string', 'number', 'object', 'array']

export const errors: ConformanceTopic = {
  project: 'errors',
  cases: [
    ...THROWN.map((what) => ({
      name: `throws: ${what}`,
      steps: [get(`/errors/throw/${what}`)],
    })),
    { name: 'throws at once', steps: [get('/errors/throw-sync')] },
    { name: 'throws after waiting', steps: [get('/errors/throw-late')] },
    { name: 'throws for HEAD', steps: [send('HEAD', '/errors/throw-sync')] },
    ...RETURNED.map((what) => ({
      name: `returns: ${what}`,
      steps: [get(`/errors/returns/${what}`)],
    })),
    { name: 'no return', steps: [get('/errors/no-return')] },
    { name: 'broken JSON', steps: [post('/errors/bad-json', '{"a":', 'application/json')] },
    { name: 'no JSON at all', steps: [send('POST', '/errors/bad-json')] },
    {
      name: 'a default export',
      steps: [get('/errors/default-export'), post('/errors/default-export')],
    },
    { name: 'a lower-case method', steps: [get('/errors/lowercase')] },
    {
      name: 'no exports',
      steps: [get('/errors/no-exports'), send('OPTIONS', '/errors/no-exports')],
    },
    { name: 'a method that is no function', steps: [get('/errors/not-a-function')] },
    { name: 'an export that Next does not know', steps: [get('/errors/extra-export')] },
    errorPage(['14', '15'], {
      name: 'a module that throws',
      steps: [get('/errors/module-throws'), get('/errors/module-throws')],
    }),
    errorPage(['14', '15'], {
      name: 'an import that throws',
      steps: [get('/errors/import-throws'), get('/errors/import-throws')],
    }),
    {
      name: 'a dynamic import that throws, caught',
      steps: [get('/errors/dynamic-import-throws')],
    },
    { name: 'a stream that breaks', steps: [get('/errors/stream-throws')] },
    { name: 'a response that was read already', steps: [get('/errors/used-response')] },
    {
      name: 'one response for two requests',
      steps: [get('/errors/shared-response'), get('/errors/shared-response')],
    },
    {
      name: 'a rejection that nobody waits for',
      steps: [get('/errors/unhandled'), get('/errors/unhandled')],
    },
    { name: 'error classes of its own', steps: [post('/errors/instanceof')] },
  ],
}
