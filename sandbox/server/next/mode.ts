// Server worker. Whether the worker plays `next start` or `next dev`. Next's files ask the environment.

import type { ServerMode } from '../../protocol/project'

/** Makes Next's files, and the project, see the environment of a mode. */
export function setMode(mode: ServerMode): void {
  const dev = mode === 'dev'
  Object.assign(process.env, {
    NODE_ENV: dev ? 'development' : 'production',
    __NEXT_DEV_SERVER: dev ? '1' : '',
  })
}

export const isDev = (): boolean => process.env.__NEXT_DEV_SERVER === '1'
