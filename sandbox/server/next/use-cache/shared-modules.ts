// Server worker. Modules of Next that hold state and are used by the script of `'use cache'` as well
// (entry.ts): both must see one instance. The build takes them from here (sandbox/build/use-cache-bundle.ts).

import * as actionAsyncStorage from 'next/dist/server/app-render/action-async-storage.external'
import * as afterTaskAsyncStorage from 'next/dist/server/app-render/after-task-async-storage.external'
import * as dynamicAccessAsyncStorage from 'next/dist/server/app-render/dynamic-access-async-storage.external'
import * as dynamicRendering from 'next/dist/server/app-render/dynamic-rendering'
import * as encryptionUtils from 'next/dist/server/app-render/encryption-utils'
import * as manifestsSingleton from 'next/dist/server/app-render/manifests-singleton'
import * as workAsyncStorage from 'next/dist/server/app-render/work-async-storage.external'
import * as workUnitAsyncStorage from 'next/dist/server/app-render/work-unit-async-storage.external'
import * as tracer from 'next/dist/server/lib/trace/tracer'
import * as runtimeReacts from 'next/dist/server/runtime-reacts.external'
import * as cacheHandlers from 'next/dist/server/use-cache/handlers'
import * as react from 'next/dist/compiled/react/react.react-server'
import * as buffer from 'node:buffer'
import * as crypto from 'node:crypto'

/** By the path that the build knows them under. */
export const sharedModules: Record<string, object> = {
  'next/dist/server/app-render/action-async-storage.external': actionAsyncStorage,
  'next/dist/server/app-render/after-task-async-storage.external': afterTaskAsyncStorage,
  'next/dist/server/app-render/dynamic-access-async-storage.external': dynamicAccessAsyncStorage,
  'next/dist/server/app-render/dynamic-rendering': dynamicRendering,
  'next/dist/server/app-render/encryption-utils': encryptionUtils,
  'next/dist/server/app-render/manifests-singleton': manifestsSingleton,
  'next/dist/server/app-render/work-async-storage.external': workAsyncStorage,
  'next/dist/server/app-render/work-unit-async-storage.external': workUnitAsyncStorage,
  'next/dist/server/lib/trace/tracer': tracer,
  'next/dist/server/runtime-reacts.external': runtimeReacts,
  'next/dist/server/use-cache/handlers': cacheHandlers,
  'next/dist/compiled/react/react.react-server': react,
  'node:buffer': buffer,
  'node:crypto': crypto,
}
