import type { ConformanceTopic } from '../conformance-case'
import { get, send, sendBody } from '../requests'

export const env: ConformanceTopic = {
  project: 'env',
  cases: [
    { name: '.env files', steps: [get('/env')] },
    { name: 'what the build writes into the code', steps: [get('/env/inlined')] },
    {
      name: 'a variable that a handler sets',
      steps: [
        sendBody('PUT', '/env/set', 'kept'),
        get('/env/set'),
        send('DELETE', '/env/set'),
        get('/env/set'),
      ],
    },
    { name: 'variables hold text', steps: [get('/env/types')] },
  ],
}
