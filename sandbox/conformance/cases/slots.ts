import type { ConformanceCase, ConformanceTopic } from '../conformance-case'
import { get } from '../requests'
import { built } from '../steps'
import { route } from './client-router'

const page = (name: string, ...paths: string[]): ConformanceCase => ({
  name,
  steps: paths.map((path) => get(`/slots${path}`)),
})

const navigation = (name: string, ...paths: string[]): ConformanceCase => ({
  name,
  steps: paths.map((path) => route(`/slots${path}`)),
})

/** What the router asks for when a link leads from a page to another. */
const follow = (name: string, from: string, ...paths: string[]): ConformanceCase => ({
  name,
  steps: paths.flatMap((path) => [
    route(`/slots${path}`, { 'next-url': `/slots${from}` }),
    route(`/slots${path}`, { 'next-url': `/slots${from}`, 'next-router-prefetch': '1' }),
    route(`/slots${path}`, {
      'next-url': `/slots${from}`,
      'next-router-prefetch': '1',
      'next-router-segment-prefetch': '/_tree',
    }),
  ]),
})

/** What a router shows at /slots/feed. */
const FEED_STATE = encodeURIComponent(
  JSON.stringify([
    '',
    {
      children: [
        'slots',
        {
          children: ['feed', { children: ['__PAGE__', {}], modal: ['__DEFAULT__', {}] }],
          team: ['__DEFAULT__', {}],
          stats: ['__DEFAULT__', {}],
        },
      ],
    },
    null,
    null,
    true,
  ]),
)

export const slots: ConformanceTopic = {
  project: 'slots',
  next: ['16'],
  pages: true,
  cases: [
    { name: 'the route table with slots', steps: [built] },
    page('a page in each slot', ''),
    page('a path of the children alone', '/about'),
    page('a path of one slot alone', '/members'),
    page('a path that no slot has', '/nowhere'),
    page('notFound() in a slot', '/lost'),
    page('an error in a slot', '/failing'),
    page('a parameter and metadata in a slot', '/items/1', '/items/3', '/items/new'),
    page('a catch-all in a slot', '/rest', '/rest/known', '/rest/a/b'),
    page('slots without children', '/only'),
    navigation('a soft navigation to slots', '', '/about', '/members', '/items/1', '/rest/a/b'),
    navigation('a soft navigation to a slot that is not found or fails', '/lost', '/failing'),
    page('an intercepted path that is loaded', '/feed', '/feed/photos/1'),
    follow('a path beside the page is intercepted: (.)', '/feed', '/feed/photos/1'),
    follow('a path beside the folder is intercepted: (..)', '/feed', '/about'),
    follow('a path from the root is intercepted: (...)', '/feed', '/members'),
    follow('a path is intercepted without a slot', '/shop', '/shop/cart'),
    follow('a path is intercepted below a parameter', '/users/ada', '/users/ada/photo/7'),
    follow('a path is not intercepted from elsewhere', '/about', '/feed/photos/1', '/shop/cart'),
    {
      name: 'an intercepted path with what the router shows',
      steps: [
        route('/slots/feed/photos/1', {
          'next-url': '/slots/feed',
          'next-router-state-tree': FEED_STATE,
        }),
      ],
    },
    {
      name: 'the path of an intercepting route itself',
      steps: [get('/slots/feed/(.)photos/1'), get('/slots/shop/(.)cart')],
    },
    {
      name: 'Next-Url without the header of the router',
      steps: [get('/slots/feed/photos/1', { 'next-url': '/slots/feed' })],
    },
  ],
}
