import type { ConformanceTopic } from '../conformance-case'
import { get } from '../requests'

/** What this sandbox does not do, kept as cases so that the list stays true. */
export const outside: ConformanceTopic = {
  project: 'outside',
  cases: [
    {
      name: 'the Edge runtime',
      steps: [get('/outside/edge')],
      skip: {
        reason: 'Every handler runs as on the Node.js runtime, whatever `runtime` it exports.',
      },
    },
    {
      name: 'compression',
      steps: [get('/responses/large', { 'accept-encoding': 'gzip' })],
      skip: {
        reason: 'Replies never leave the browser, so they are not compressed, as 16 does.',
        next: ['16'],
      },
    },
  ],
}
