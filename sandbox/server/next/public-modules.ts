// Server worker. What a learner's `import … from 'next/…'` resolves to. `next/…` means the very version that
// this worker is built for.

import * as server from 'next/server'
import * as headers from 'next/headers'
import * as cache from 'next/cache'
import * as navigation from 'next/dist/api/navigation.react-server'
import { unstable_cache } from './name-cached'
import * as react from 'next/dist/compiled/react/react.react-server'

export const publicModules: Record<string, object> = {
  'next/server': server,
  'next/headers': headers,
  'next/cache': { ...cache, unstable_cache },
  'next/navigation': navigation,
  react,
}
