// Page and build time. Which late scripts each version of Next has, and what their assets are called.

import { LATE_SCRIPTS, type LateScript } from '../protocol/late-scripts'
import type { NextVersion } from './types'

const MAJORS: Record<LateScript, readonly NextVersion[]> = {
  'use-cache': ['16'],
  pages: ['16'],
  'pages-api': ['16'],
}

/** `use-cache-16.js` */
export const lateAsset = (name: LateScript, next: NextVersion) => `${name}-${next}.js`

/** The late scripts that the server of this version may ask for. */
export const lateScripts = (next: NextVersion): LateScript[] =>
  LATE_SCRIPTS.filter((name) => MAJORS[name].includes(next))

/** Next's client runtime, which the preview frame runs: `page-client-16.js` */
export const pageClient = (next: NextVersion) => `page-client-${next}.js`
