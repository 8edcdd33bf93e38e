// The project of the flows, as the real Next builds it.

import { readTestProject } from '../../testing/test-project'
import type { Application } from '../projects'

export const flowsApplication: Application = {
  name: 'flows',
  topics: [],
  files: readTestProject('flows'),
  mode: 'start',
  pages: false,
}
