// Server worker. Next's runtime of `'use cache'`: a script of its own, loaded when a project uses it. The
// modules that hold state are those of the server's script (sandbox/build/shared-modules.ts).

import * as cacheWrapper from 'next/dist/build/webpack/loaders/next-flight-loader/cache-wrapper'
import * as serverReference from 'next/dist/build/webpack/loaders/next-flight-loader/server-reference'
import * as actionEncryption from 'next/dist/server/app-render/encryption'
import { installAesGcm } from './aes-gcm'

installAesGcm()

/** Modules by the specifier that Next's compiler writes. */
export const modules: Record<string, object> = {
  'private-next-rsc-cache-wrapper': cacheWrapper,
  'private-next-rsc-server-reference': serverReference,
  'private-next-rsc-action-encryption': actionEncryption,
}
