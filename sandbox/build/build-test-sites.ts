// Build time: `npm run build:test`. The two exports that the browser tests need: below a base path, and at the root.

import { spawnSync } from 'node:child_process'
import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { repository } from './next-package'

function build(basePath: string, siteOnly: boolean): void {
  const script = path.join(repository, 'sandbox/build/build-site.ts')
  const result = spawnSync('npx', ['tsx', script, ...(siteOnly ? ['--site-only'] : [])], {
    cwd: repository,
    env: { ...process.env, BASE_PATH: basePath },
    stdio: 'inherit',
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}

const nested = path.join(repository, '.cache/out-base-path')

build('/lab', false)
rmSync(nested, { recursive: true, force: true })
renameSync(path.join(repository, 'out'), nested)
build('', true)
