// Build time: `npm run build`. Sandbox assets, checks and recorded replies, then the static site.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildChecks } from './checks'
import { repository } from './next-package'
import { writeNotices } from './notices'
import { writeParityFiles } from './parity-files'
import { recordLabs } from './record'
import { buildSandbox, sandboxFolder } from './sandbox'
import { writeServiceWorker } from './service-worker'
import { checkBudget, formatSizes, measureSizes } from './sizes'

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  const result = await work()
  console.log(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return result
}

async function exportSite(): Promise<void> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const }
  const result = spawnSync('npx', ['next', 'build'], { cwd: repository, env, stdio: 'inherit' })
  if (result.status !== 0) throw new Error('next build failed; its message is above.')
}

/** `site` alone reuses sandbox assets that were built before, e.g. for a second base path. */
const siteOnly = process.argv.includes('--site-only')
const folder = path.join(repository, 'out')
const basePath = process.env.BASE_PATH ?? ''

if (!siteOnly) {
  const assets = await timed('Sandbox assets', buildSandbox)
  await timed('Exercise checks', () => buildChecks(sandboxFolder))
  writeNotices(path.join(repository, 'public/third-party-notices.txt'))
  await timed('Recorded replies', () => recordLabs(assets))
}
writeParityFiles()
await timed('Site', exportSite)
await writeServiceWorker(folder)
const sizes = measureSizes(folder, basePath)
console.log(`\nWhat a visitor downloads\n${formatSizes(sizes)}\n`)
checkBudget(sizes)
