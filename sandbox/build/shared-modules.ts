// Build time. Modules of the server's script that its late scripts use as well instead of a copy of their
// own: those that hold state, and those that define what both compare.

import type { NextVersion } from '../client/types'

interface SharedModule {
  module: string
  /** Majors that it applies to; absent: all. */
  only?: NextVersion[]
}

const APP_RENDER = 'next/dist/server/app-render'

const SHARED: SharedModule[] = [
  { module: `${APP_RENDER}/action-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/after-task-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/dynamic-access-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/dynamic-rendering`, only: ['16'] },
  { module: `${APP_RENDER}/encryption-utils`, only: ['16'] },
  { module: `${APP_RENDER}/manifests-singleton`, only: ['16'] },
  { module: `${APP_RENDER}/work-async-storage.external`, only: ['16'] },
  { module: `${APP_RENDER}/work-unit-async-storage.external`, only: ['16'] },
  { module: 'next/dist/server/lib/trace/tracer', only: ['16'] },
  { module: 'next/dist/server/runtime-reacts.external', only: ['16'] },
  { module: 'next/dist/server/use-cache/handlers', only: ['16'] },
  { module: 'next/dist/compiled/react/react.react-server', only: ['16'] },
  { module: 'node:buffer', only: ['16'] },
  { module: 'node:crypto', only: ['16'] },
]

/** Specifiers, as the server's script imports them. */
export const sharedModules = (major: NextVersion): string[] =>
  SHARED.filter(({ only }) => only?.includes(major) ?? true).map(({ module }) => module)
