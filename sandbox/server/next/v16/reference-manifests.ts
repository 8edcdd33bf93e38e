// Server worker. The manifests that `'use cache'` looks things up in. Handlers have no client components
// and no actions, so but for the key they are empty.

import { setManifestsSingleton } from 'next/dist/server/app-render/manifests-singleton'
import { writeFileSync } from '../../node/fs'

type Manifests = Parameters<typeof setManifestsSingleton>[0]

const clientReferenceManifest = {
  moduleLoading: { prefix: '' },
  clientModules: {},
  ssrModuleMapping: {},
  edgeSSRModuleMapping: {},
  rscModuleMapping: {},
  edgeRscModuleMapping: {},
  entryCSSFiles: {},
  entryJSFiles: {},
} as unknown as Manifests['clientReferenceManifest']

/** Encrypts what cached functions close over; Next reads it once. */
export const encryptionKey = btoa(
  String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))),
)

const serverActionsManifest: Manifests['serverActionsManifest'] = {
  node: {},
  edge: {},
  encryptionKey,
}

/** Writes them to where the route of `page` loads them from, and gives them to a build that runs now. */
export function provideReferenceManifests(page: string): void {
  const name = JSON.stringify(page)
  writeFileSync(
    `/.next/server/app${page}_client-reference-manifest.js`,
    `globalThis.__RSC_MANIFEST = { ${name}: ${JSON.stringify(clientReferenceManifest)} }`,
  )
  writeFileSync(
    '/.next/server/server-reference-manifest.json',
    JSON.stringify(serverActionsManifest),
  )
  setManifestsSingleton({ page, clientReferenceManifest, serverActionsManifest })
}
