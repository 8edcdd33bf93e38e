import type { ConformanceTopic } from '../conformance-case'
import { get, send } from '../requests'

export const caching: ConformanceTopic = {
  project: 'caching',
  cases: [
    {
      name: 'unstable_cache and revalidateTag',
      steps: [
        get('/caching/unstable-cache'),
        get('/caching/unstable-cache'),
        send('DELETE', '/caching/unstable-cache'),
        get('/caching/unstable-cache'),
      ],
    },
    {
      name: 'fetch with and without a cache',
      steps: [get('/caching/fetch'), get('/caching/fetch'), get('/caching/fetch?cache=no-store')],
    },
  ],
}
