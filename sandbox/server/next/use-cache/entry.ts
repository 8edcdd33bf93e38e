// Server worker. Next's runtime of `'use cache'`: a script of its own, loaded when a project uses it. The
// modules that hold state are those of the server's script (shared-modules.ts).

import * as cacheWrapper from 'next/dist/build/webpack/loaders/next-flight-loader/cache-wrapper'
import * as serverReference from 'next/dist/build/webpack/loaders/next-flight-loader/server-reference'
import * as actionEncryption from 'next/dist/server/app-render/encryption'
import { installAesGcm } from './aes-gcm'

installAesGcm()
globalThis.__routeLabUseCache = {
  'private-next-rsc-cache-wrapper': cacheWrapper,
  'private-next-rsc-server-reference': serverReference,
  'private-next-rsc-action-encryption': actionEncryption,
}
