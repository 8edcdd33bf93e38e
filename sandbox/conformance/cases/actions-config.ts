import { call, submit } from '../action-requests'
import type { ConformanceCase, ConformanceTopic } from '../conformance-case'
import { get } from '../requests'

const from = (origin: string): ConformanceCase => ({
  name: `allowedOrigins, asked from ${origin}`,
  steps: [
    get('/'),
    call('/', 'length', ['text'], { origin }),
    submit('/', 'length', [], { origin }),
  ],
})

const ending = (name: string, action: string): ConformanceCase => ({
  name,
  steps: [get('/'), call('/', action), submit('/', action)],
})

const through = (name: string, path: string): ConformanceCase => ({
  name,
  steps: [get('/'), call(path, 'fromProxy'), submit(path, 'fromProxy')],
})

/** Actions with a configuration of their own, and a proxy before some of them. */
export const actionsConfig: ConformanceTopic = {
  project: 'actions-config',
  next: ['16'],
  alone: true,
  pages: true,
  cases: [
    from('https://friend.test'),
    from('https://a.friends.test'),
    from('https://friends.test'),
    from('https://a.friend.test'),
    {
      name: 'bodySizeLimit of a call',
      steps: [
        get('/'),
        call('/', 'length', ['x'.repeat(2_000)]),
        call('/', 'length', ['x'.repeat(2_100)]),
      ],
    },
    {
      name: 'bodySizeLimit of a form',
      steps: [
        get('/'),
        submit('/', 'length', [{ name: 'text', value: 'x'.repeat(1_000) }]),
        submit('/', 'length', [{ name: 'text', value: 'x'.repeat(2_100) }]),
      ],
    },
    ending('forbidden() in an action', 'notAllowed'),
    ending('unauthorized() in an action', 'notKnown'),
    through('a proxy that adds headers and a cookie', '/proxied'),
    through('a proxy that redirects an action', '/proxied/away'),
    through('a proxy that refuses an action', '/proxied/closed'),
    through('a proxy that rewrites an action', '/moved'),
  ],
}
