// Builds the projects with the real Next and starts the result with `next start`.

import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import path from 'node:path'
import type { ProjectFiles } from '../protocol/project'

const require = createRequire(import.meta.url)
const repository = path.resolve(import.meta.dirname, '../..')
const cache = path.join(repository, '.cache/conformance')
const nextCommand = require.resolve('next/dist/bin/next')
const nextVersion: string = require('next/package.json').version

/** What the projects leave out because it belongs to the application that they are laid into. */
const SCAFFOLD: ProjectFiles = {
  'package.json': '{ "private": true }\n',
  // Some projects are wrong on purpose, so types are no part of this build.
  'next.config.mjs': `export default {
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: ${JSON.stringify(repository)} },
  outputFileTracingRoot: ${JSON.stringify(repository)},
}
`,
  'tsconfig.json': `${JSON.stringify(
    {
      compilerOptions: {
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        module: 'ESNext',
        moduleResolution: 'bundler',
        strict: true,
        jsx: 'react-jsx',
        allowJs: true,
        noEmit: true,
        isolatedModules: true,
        resolveJsonModule: true,
        esModuleInterop: true,
        skipLibCheck: true,
        incremental: true,
        plugins: [{ name: 'next' }],
        paths: { '@/*': ['./*'] },
      },
      include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
      exclude: ['node_modules'],
    },
    null,
    2,
  )}\n`,
}

/** The environment of both commands: nothing of the caller's but what a process needs. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SYSTEMROOT']
  const entries = kept.map((name) => [name, process.env[name]])
  // `NODE_ENV` is a required key of the type only.
  return { ...Object.fromEntries(entries), NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
}

function keyOf(files: ProjectFiles): string {
  const hash = createHash('sha256').update(nextVersion).update(process.version)
  for (const name of Object.keys(files).toSorted()) hash.update(`\0${name}\0${files[name]}`)
  return hash.digest('hex').slice(0, 16)
}

function writeFiles(folder: string, files: ProjectFiles): void {
  for (const [file, source] of Object.entries(files)) {
    const target = path.join(folder, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, source)
  }
}

/** Only the newest build is kept. */
function dropOtherBuilds(key: string): void {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    if (name !== key) rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}

/** Runs `next build` on `files` unless exactly these were built before. Returns the application's folder. */
export async function buildReference(projectFiles: ProjectFiles): Promise<string> {
  const files = { ...projectFiles, ...SCAFFOLD }
  const key = keyOf(files)
  const folder = path.join(cache, key)
  const done = path.join(folder, 'built')
  if (existsSync(done)) return folder
  rmSync(folder, { recursive: true, force: true })
  dropOtherBuilds(key)
  writeFiles(folder, files)
  const build = spawn(process.execPath, [nextCommand, 'build'], {
    cwd: folder,
    env: cleanEnvironment(),
  })
  const output = collectOutput(build)
  const [code] = (await once(build, 'close')) as [number | null]
  if (code !== 0) {
    throw new Error(
      `next build of the conformance projects failed. Fix them; its output was:\n${output()}`,
    )
  }
  writeFileSync(done, '')
  return folder
}

/** The last lines of what a command prints. */
function collectOutput({ stdout, stderr }: ChildProcessWithoutNullStreams): () => string {
  let output = ''
  for (const stream of [stdout, stderr]) {
    stream.on('data', (text: Buffer) => {
      output = `${output}${text.toString()}`.slice(-20_000)
    })
  }
  return () => output
}

/**
 * A free port of four digits, so that a reply has the same length with 3000 in its place. Next refuses
 * some ports below 7000 that browsers do not open.
 */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = 7000 + Math.floor(Math.random() * 2999)
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, () => probe.close(() => resolve(true)))
    })
    if (free) return port
  }
  throw new Error(
    'No free port between 7000 and 9998 was found for next start. End what occupies them.',
  )
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

async function untilReady(server: ChildProcess, port: number, output: () => string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (server.exitCode !== null)
      throw new Error(`next start ended before it answered:\n${output()}`)
    if (await canConnect(port)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill()
  throw new Error(`next start did not answer within a minute:\n${output()}`)
}

export interface ReferenceServer {
  port: number
  stop(): Promise<void>
}

/** `next start` of a built application, on a port of its own. */
export async function startReference(folder: string): Promise<ReferenceServer> {
  // What an earlier run has cached on disk would answer this one.
  rmSync(path.join(folder, '.next/cache/fetch-cache'), { recursive: true, force: true })
  const port = await freePort()
  const server = spawn(process.execPath, [nextCommand, 'start', '-p', String(port)], {
    cwd: folder,
    env: cleanEnvironment(),
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  await untilReady(server, port, collectOutput(server))
  const stop = () => {
    server.kill()
    return ended
  }
  return { port, stop }
}
