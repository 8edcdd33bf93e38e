// Build time, after `next build`. `out/sw.js`, and the copy of the site that it keeps for offline use.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { lookup } from 'mrmime'
import { type CopiedFile, writeCopy } from '../service-worker/copy-format'
import { brotli, deflate } from './assets'
import { onlyFile } from './bundle-options'
import { repository } from './next-package'

/** Workers' code and data are kept when a sandbox first starts: a reader should not pay for them. */
const NOT_COPIED = /\.bin$|\.map$|^parity\/|^(sw\.js|screenshot\.png|third-party-notices\.txt)$/
const COPY_FILE = /^site\.[0-9a-f]{16}\.(br|gz)\.bin$/

/** The files of the offline copy in the exported site at `folder`. */
export const copyFilesOf = (folder: string): string[] =>
  readdirSync(folder).filter((name) => COPY_FILE.test(name))

const withCharset = (type: string) =>
  /^text\/|javascript|json/.test(type) ? `${type}; charset=utf-8` : type

/** Files below `folder` that the copy holds, sorted by path: those that resemble each other are neighbours. */
function listCopied(folder: string): CopiedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !NOT_COPIED.test(file))
    .toSorted()
    .map((file) => ({
      path: encodeURI(file),
      type: withCharset(lookup(file) ?? 'application/octet-stream'),
      bytes: readFileSync(path.join(folder, file)),
    }))
}

/** Writes the copy into `folder`, packed in both ways, and removes that of an earlier build. */
async function writeCopyFiles(folder: string): Promise<{ brotli: string; gzip: string }> {
  const copy = writeCopy(listCopied(folder))
  const hash = createHash('sha256').update(copy).digest('hex').slice(0, 16)
  const files = { brotli: `site.${hash}.br.bin`, gzip: `site.${hash}.gz.bin` }
  for (const name of copyFilesOf(folder)) rmSync(path.join(folder, name))
  // The best quality takes minutes for so much text, and saves little.
  writeFileSync(path.join(folder, files.brotli), await brotli(copy, 9))
  writeFileSync(path.join(folder, files.gzip), await deflate(copy, { level: 9 }))
  return files
}

function copyPlugin(files: { brotli: string; gzip: string }): Plugin {
  return {
    name: 'offline-copy',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:offline-copy$/ }, () => ({
        path: 'offline-copy',
        namespace: 'offline-copy',
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'offline-copy' }, () => ({
        contents: `export const copyFiles = ${JSON.stringify(files)}`,
      }))
    },
  }
}

/** Writes `sw.js` and the copy into the exported site at `folder`. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const result = await build({
    entryPoints: [path.join(repository, 'sandbox/service-worker/worker.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    plugins: [copyPlugin(await writeCopyFiles(folder))],
  })
  writeFileSync(path.join(folder, 'sw.js'), onlyFile(result.outputFiles))
}
