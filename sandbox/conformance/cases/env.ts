import type { ConformanceTopic } from '../conformance-case'
import { get, send, sendBody } from '../requests'

export const env: ConformanceTopic = {
  project: 'env',
  cases: [
    { name: '.env files', requests: [get('/env')] },
    { name: 'what the build writes into the code', requests: [get('/env/inlined')] },
    {
      name: 'a variable that a handler sets',
      requests: [
        sendBody('PUT', '/env/set', 'kept'),
        get('/env/set'),
        send('DELETE', '/env/set'),
        get('/env/set'),
      ],
    },
    { name: 'variables hold text', requests: [get('/env/types')] },
  ],
}
