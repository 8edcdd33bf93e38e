import type { ConformanceTopic } from '../conformance-case'
import { get, post, send, sendBody } from '../requests'

export const modules: ConformanceTopic = {
  project: 'modules',
  cases: [
    {
      name: 'state between requests',
      steps: [
        get('/modules/counter'),
        get('/modules/counter'),
        send('DELETE', '/modules/counter'),
        get('/modules/counter'),
      ],
    },
    {
      name: 'state that two routes share',
      steps: [
        sendBody('PUT', '/modules/store/a', 'first'),
        sendBody('PUT', '/modules/store/a', 'second'),
        get('/modules/store/a'),
        get('/modules/store'),
        get('/modules/store/missing'),
      ],
    },
    { name: 'state on globalThis', steps: [get('/modules/global'), get('/modules/global')] },
    {
      name: 'what a build leaves on globalThis',
      steps: [get('/modules/build-global'), get('/modules/build-global/seen')],
    },
    {
      name: 'top-level await',
      steps: [get('/modules/top-level-await'), get('/modules/top-level-await')],
    },
    {
      name: 'import() of a module with top-level await',
      steps: [get('/modules/late-import'), get('/modules/late-import')],
    },
    {
      name: 'import() of a module that fails after its await',
      steps: [get('/modules/late-failure')],
    },
    {
      name: 'require() of a module with top-level await',
      steps: [get('/modules/late-require')],
    },
    { name: 'order of imports', steps: [get('/modules/order')] },
    { name: 'circular imports', steps: [get('/modules/circular')] },
    {
      name: 'circular imports that read too early',
      steps: [get('/modules/circular-early')],
      skip: {
        reason:
          'Modules run as CommonJS: an import that is read before its module has run is undefined, where a build throws a ReferenceError.',
      },
    },
    { name: 'live bindings', steps: [post('/modules/live-binding')] },
    { name: 'namespaces', steps: [get('/modules/namespace')] },
    { name: 'CommonJS', steps: [get('/modules/commonjs')] },
    { name: 'what a module finds around it', steps: [get('/modules/meta')] },
    { name: 'server-only', steps: [get('/modules/server-only')] },
    { name: 'cache() of React', steps: [get('/modules/react-cache')] },
  ],
}
