import type { ConformanceTopic } from '../conformance-case'
import { get, post, send, sendBody } from '../requests'

export const modules: ConformanceTopic = {
  project: 'modules',
  cases: [
    {
      name: 'state between requests',
      requests: [
        get('/modules/counter'),
        get('/modules/counter'),
        send('DELETE', '/modules/counter'),
        get('/modules/counter'),
      ],
    },
    {
      name: 'state that two routes share',
      requests: [
        sendBody('PUT', '/modules/store/a', 'first'),
        sendBody('PUT', '/modules/store/a', 'second'),
        get('/modules/store/a'),
        get('/modules/store'),
        get('/modules/store/missing'),
      ],
    },
    { name: 'state on globalThis', requests: [get('/modules/global'), get('/modules/global')] },
    {
      name: 'top-level await',
      requests: [get('/modules/top-level-await'), get('/modules/top-level-await')],
    },
    { name: 'order of imports', requests: [get('/modules/order')] },
    { name: 'circular imports', requests: [get('/modules/circular')] },
    {
      name: 'circular imports that read too early',
      requests: [get('/modules/circular-early')],
      skip: {
        reason:
          'Modules run as CommonJS: an import that is read before its module has run is undefined, where a build throws a ReferenceError.',
      },
    },
    { name: 'live bindings', requests: [post('/modules/live-binding')] },
    { name: 'namespaces', requests: [get('/modules/namespace')] },
    { name: 'CommonJS', requests: [get('/modules/commonjs')] },
    { name: 'what a module finds around it', requests: [get('/modules/meta')] },
    { name: 'server-only', requests: [get('/modules/server-only')] },
    { name: 'cache() of React', requests: [get('/modules/react-cache')] },
  ],
}
