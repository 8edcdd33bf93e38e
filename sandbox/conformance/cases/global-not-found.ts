import type { ConformanceTopic } from '../conformance-case'
import { get, send } from '../requests'
import { built } from '../steps'
import { route } from './client-router'

export const globalNotFound: ConformanceTopic = {
  project: 'global-not-found',
  next: ['16'],
  alone: true,
  pages: true,
  cases: [
    { name: 'the route table with global-not-found', steps: [built] },
    { name: 'a page', steps: [get('/'), get('/docs/1')] },
    { name: 'a path without a page', steps: [get('/nowhere'), send('HEAD', '/nowhere/at/all')] },
    { name: 'notFound() in a page', steps: [get('/docs/missing')] },
    {
      name: 'a soft navigation to a path without a page',
      steps: [route('/nowhere'), route('/docs/missing')],
    },
  ],
}
