// Build time: `npm run dev`. Builds what the pages need, then starts `next dev`, which rebuilds pages
// as they change. After a change below `sandbox/` run it again.

import { spawn } from 'node:child_process'
import { buildChecks } from './checks'
import { repository } from './next-package'
import { recordLabs } from './record'
import { buildSandbox, sandboxFolder } from './sandbox'

const assets = await buildSandbox()
await buildChecks(sandboxFolder)
await recordLabs(assets)
const port = process.env.PORT ?? '3000'
const next = spawn('npx', ['next', 'dev', '-p', port], { cwd: repository, stdio: 'inherit' })
next.on('exit', (code) => process.exit(code ?? 0))
