import type { ConformanceTopic } from '../conformance-case'
import { get, send } from '../requests'

const NO_BUILD =
  'Nothing is prerendered: a handler that a build would run once, ahead of requests, runs for every request.'

/** What this sandbox does not do, kept as cases so that the list stays true. */
export const outside: ConformanceTopic = {
  project: 'outside',
  cases: [
    {
      name: 'a force-static handler',
      requests: [get('/outside/static?x=1'), send('PUT', '/outside/static')],
      skip: { reason: NO_BUILD },
    },
    {
      name: 'generateStaticParams',
      requests: [get('/outside/one'), get('/outside/two')],
      skip: { reason: NO_BUILD },
    },
    { name: 'revalidate', requests: [get('/outside/revalidate')], skip: { reason: NO_BUILD } },
    {
      name: 'the Edge runtime',
      requests: [get('/outside/edge')],
      skip: {
        reason: 'Every handler runs as on the Node.js runtime, whatever `runtime` it exports.',
      },
    },
    {
      name: 'files of public/',
      requests: [get('/outside.txt')],
      skip: { reason: 'Only handlers answer; static files are not served.' },
    },
    {
      name: 'compression',
      requests: [get('/responses/large', { 'accept-encoding': 'gzip' })],
      skip: { reason: 'Replies never leave the browser, so they are not compressed.' },
    },
  ],
}
