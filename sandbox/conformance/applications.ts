// Every application of the suite, with the version of Next that builds it.

import type { NextVersion } from '../client/types'
import { allVersions } from './conformance-case'
import { applicationsFor, type Application } from './projects'
import { topics } from './topics'

export const applications: { version: NextVersion; application: Application }[] =
  allVersions.flatMap((version) =>
    applicationsFor(version, topics).map((application) => ({ version, application })),
  )
