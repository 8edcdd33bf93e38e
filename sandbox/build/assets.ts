// Build time. Compresses and names the assets that a sandbox downloads, and lists them in a manifest.

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { AssetManifest } from '../client/assets'
import { nextVersions, repository } from './next-package'

const compress = promisify(brotliCompress)
export const deflate = promisify(gzip)

/** Packs `bytes` with a window that spans them all, up to 16 MB. `quality` is 0 to 11. */
export const brotli = (bytes: Uint8Array, quality: number) =>
  compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  })

/** Compressing takes most of a build and depends on nothing but the bytes, so results are kept. */
const cacheFolder = path.join(repository, '.cache/compressed')

async function compressed(
  hash: string,
  kind: 'br11' | 'gz',
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const file = path.join(cacheFolder, `${hash}.${kind}`)
  if (existsSync(file)) return readFileSync(file)
  const packed = kind === 'gz' ? await deflate(bytes, { level: 9 }) : await brotli(bytes, 11)
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(file, packed)
  return packed
}

/**
 * Writes every asset as `<name>.<hash>.br.bin` and `.gz.bin` into `folder`, with `manifest.json`.
 * The neutral extension keeps hosts from decoding them on the way.
 */
export async function writeAssets(
  assets: Record<string, Uint8Array>,
  folder: string,
): Promise<AssetManifest> {
  const manifest: AssetManifest = { nextVersions, assets: {} }
  for (const [name, bytes] of Object.entries(assets)) {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const [br, gz] = await Promise.all([
      compressed(hash, 'br11', bytes),
      compressed(hash, 'gz', bytes),
    ])
    const files = { brotli: `${name}.${hash}.br.bin`, gzip: `${name}.${hash}.gz.bin` }
    writeFileSync(path.join(folder, files.brotli), br)
    writeFileSync(path.join(folder, files.gzip), gz)
    manifest.assets[name] = {
      brotli: { file: files.brotli, bytes: br.byteLength },
      gzip: { file: files.gzip, bytes: gz.byteLength },
      bytes: bytes.byteLength,
    }
  }
  writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
  return manifest
}
