import type { ConformanceCase, ConformanceTopic } from '../conformance-case'
import { get } from '../requests'
import { madeAnew, settle } from '../steps'
import { notFound } from './error-pages'

const stored = (name: string, ...paths: string[]): ConformanceCase => ({
  name,
  steps: paths.flatMap((path) => [get(`/static-params${path}`), settle]),
  labels: [madeAnew],
})

export const staticParams: ConformanceTopic = {
  project: 'static-params',
  cases: [
    stored('a listed path', '/open/one', '/open/one', '/open/two'),
    stored('a path that is not listed', '/open/three', '/open/three', '/open/four'),
    stored('a listed path, dynamicParams = false', '/closed/one', '/closed/one'),
    notFound('a path that is not listed, dynamicParams = false', get('/static-params/closed/two')),
    stored('force-static without a list', '/on-demand/a?q=1', '/on-demand/a?q=2', '/on-demand/b'),
    stored('an empty list', '/none-yet/a', '/none-yet/a'),
    stored('two parameters', '/shop/tea/green', '/shop/tea/green', '/shop/tea/black'),
    stored('two parameters, not listed', '/shop/coffee/black', '/shop/coffee/black'),
    stored('a catch-all', '/files/a', '/files/a', '/files/a/b%20c'),
    stored('a catch-all, not listed', '/files/x/y/z', '/files/x/y/z'),
    stored('an optional catch-all', '/optional', '/optional', '/optional/a', '/optional/b'),
    stored('a list with another name', '/misnamed/one', '/misnamed/one'),
    stored('encoded parameters', '/on-demand/caf%C3%A9%20x', '/on-demand/caf%C3%A9%20x'),
    {
      name: 'a listed path that reads its request',
      steps: [
        get('/static-params/dynamic/one', { 'x-custom': 'a' }),
        get('/static-params/dynamic/two', { 'x-custom': 'b' }),
      ],
    },
    {
      name: 'many listed paths',
      steps: [get('/static-params/many/7'), get('/static-params/many/8')],
    },
  ],
}
