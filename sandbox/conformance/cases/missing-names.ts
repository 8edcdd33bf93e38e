import type { NextVersion } from '../../client/types'
import type { ConformanceTopic, Mask } from '../conformance-case'
import { get, post } from '../requests'
import { madeAnew } from '../steps'

const shortened = (next: readonly NextVersion[]): Mask => ({
  field: 'body',
  pattern: /\w+(?=\.\w+\) is not a function)/,
  reason: 'A real build shortens the names of modules, and the message has one of them.',
  next,
})

const older = (name: string) => get(`/older?name=${name}`)

/** Names that are imported from Next and not there, which no build refuses. */
export const missingNames: ConformanceTopic = {
  project: 'missing-names',
  alone: true,
  cases: [
    {
      name: 'calls of names that no version has',
      steps: [get('/names')],
      masks: [shortened(['14', '15', '16'])],
    },
    {
      name: 'calls of names that came with 15',
      steps: [older('after'), older('connection')],
      masks: [shortened(['14'])],
      next: ['14', '15'],
    },
    {
      name: 'calls of names that came with 16',
      steps: [older('cacheLife'), older('refresh'), older('updateTag')],
      masks: [shortened(['14', '15'])],
      next: ['14', '15'],
    },
    { name: 'a call that nothing catches', steps: [post('/thrown')] },
    {
      name: "'use cache' where Next does not know it",
      steps: [get('/directive'), get('/directive')],
      labels: [madeAnew],
      next: ['14'],
    },
  ],
}
