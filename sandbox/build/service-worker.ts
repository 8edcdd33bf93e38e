// Build time, after `next build`. `out/sw.js` with the list of files that make the site work offline.

import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'
import { repository } from './next-package'
import { onlyFile } from './bundle-options'

/** Workers' code and data are kept when a sandbox first starts: a reader should not pay for them. */
const ON_DEMAND = /\.bin$|\.map$|^parity\/|^(sw\.js|screenshot\.png|third-party-notices\.txt)$/

/** Paths below `folder` of everything that is precached, sorted. */
function listPrecache(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
  return files.filter((file) => !ON_DEMAND.test(file)).toSorted()
}

/** A page is asked for by its folder: `lessons/` rather than `lessons/index.html`. */
const toUrl = (file: string) => file.replace(/(^|\/)index\.html$/, '$1')

function precachePlugin(folder: string): Plugin {
  const files = listPrecache(folder)
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(path.join(folder, file)))
  const contents = [
    `export const precache = ${JSON.stringify(files.map(toUrl).map(encodeURI))}`,
    `export const precacheVersion = ${JSON.stringify(hash.digest('hex').slice(0, 16))}`,
  ].join('\n')
  return {
    name: 'precache',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^virtual:precache$/ }, () => ({
        path: 'precache',
        namespace: 'precache',
      }))
      esbuild.onLoad({ filter: /.*/, namespace: 'precache' }, () => ({ contents }))
    },
  }
}

/** Writes `sw.js` into the exported site at `folder`. */
export async function writeServiceWorker(folder: string): Promise<void> {
  const result = await build({
    entryPoints: [path.join(repository, 'sandbox/service-worker/worker.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    plugins: [precachePlugin(folder)],
  })
  writeFileSync(path.join(folder, 'sw.js'), onlyFile(result.outputFiles))
}
