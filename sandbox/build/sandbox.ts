// Build time: `npm run build:sandbox`. Everything below `public/sandbox/`, and the provenance record.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { writeAssets } from './assets'
import { buildClient } from './client-bundle'
import { repository } from './next-package'
import { postgresAssets } from './postgres-bundles'
import { buildCompiler, buildServers } from './server-bundle'
import { buildPreviewBridges } from './preview-bundle'
import { stripNames } from './strip-wasm'

const require = createRequire(import.meta.url)

export const sandboxFolder = path.join(repository, 'public/sandbox')
const provenanceFile = path.join(repository, '.cache/provenance.json')

/** Next's SWC for browsers, without its debugging names. */
export function swcWasm(): Uint8Array {
  return stripNames(readFileSync(require.resolve('@next/swc-wasm-web/wasm_bg.wasm')))
}

/** Bytes of every asset by name, as the workers receive them. */
export async function sandboxAssets() {
  const [{ scripts, provenance }, bridges, compiler, postgres] = await Promise.all([
    buildServers(),
    buildPreviewBridges(),
    buildCompiler(),
    postgresAssets(),
  ])
  const assets: Record<string, Uint8Array> = {
    ...scripts,
    ...bridges,
    'compiler.js': compiler,
    'swc.wasm': swcWasm(),
    ...postgres,
  }
  return { assets, provenance }
}

/** Writes what a page loads of a sandbox into `folder`, which it empties first. */
export async function writeSandbox(
  assets: Record<string, Uint8Array>,
  folder: string,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await writeAssets(assets, folder)
  for (const [file, bytes] of Object.entries(await buildClient()))
    writeFileSync(path.join(folder, file), bytes)
}

export async function buildSandbox(): Promise<Record<string, Uint8Array>> {
  const { assets, provenance } = await sandboxAssets()
  await writeSandbox(assets, sandboxFolder)
  mkdirSync(path.dirname(provenanceFile), { recursive: true })
  writeFileSync(provenanceFile, JSON.stringify(provenance, null, 1))
  return assets
}
