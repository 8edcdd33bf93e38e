// Builds an application of the suite with the real Next, once for each state of its files.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { repository } from '../build/next-package'
import type { ProjectFiles, ServerMode } from '../protocol/project'
import type { BuildOutcome } from './conformance-case'
import type { Application } from './projects'
import type { ReferenceNext } from './reference-next'
import { readRouteTable } from './route-table'
import { startUpstreams } from './upstream-server'

const PRELOAD = path.join(import.meta.dirname, 'upstream-preload.cjs')

/** Loads the other one. A build does not depend on it: it calls no edge handler. */
const PRELOAD_WITH_SOCKETS = path.join(import.meta.dirname, 'upstream-sockets.cjs')

const TSCONFIG = {
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
}

const OWN_CONFIG = 'next.config.mjs'
const RENAMED_CONFIG = 'project.config.mjs'

/** Lets webpack's builds skip the list of files to deploy, half of their time: nothing outside is traced. */
const TRACES_NOTHING = 'outputFileTracingRoot: import.meta.dirname'

/** A third of a build's time: minifies no client script. These projects have handlers, and Next's page for errors. */
const KEEPS_CLIENT_SCRIPTS =
  'webpack(config, { isServer }) { config.optimization.minimize &&= isServer; return config }'

const NO_LINT = 'eslint: { ignoreDuringBuilds: true }'

function buildOptions(version: string, pages: boolean): string {
  const root = JSON.stringify(repository)
  if (version === '14') return `${NO_LINT}, ${KEEPS_CLIENT_SCRIPTS}, outputFileTracing: false`
  if (version === '15') return `${NO_LINT}, ${KEEPS_CLIENT_SCRIPTS}, ${TRACES_NOTHING}`
  return pages ? TRACES_NOTHING : `turbopack: { root: ${root} }, outputFileTracingRoot: ${root}`
}

/** Some projects are wrong on purpose, so types and lint are no part of the builds. */
function wrappedConfig(hasOwn: boolean, options: string): string {
  return [
    hasOwn ? `import project from './${RENAMED_CONFIG}'` : 'const project = {}',
    `export default { ...project, typescript: { ignoreBuildErrors: true }, ${options} }\n`,
  ].join('\n')
}

/** The files of the project, and what every application has. */
function completeFiles({ files: own, pages }: Application, version: string): ProjectFiles {
  const { [OWN_CONFIG]: config, ...files } = own
  return {
    ...files,
    ...(config === undefined ? {} : { [RENAMED_CONFIG]: config }),
    [OWN_CONFIG]: wrappedConfig(config !== undefined, buildOptions(version, pages)),
    'package.json': '{ "private": true }\n',
    'tsconfig.json': `${JSON.stringify(TSCONFIG, null, 2)}\n`,
  }
}

/** The environment of both commands: nothing of the caller's but what a process needs. */
export function cleanEnvironment(upstreams: Record<string, number>): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SYSTEMROOT']
  const entries = kept.map((name) => [name, process.env[name]])
  // `NODE_ENV` is a required key of the type only.
  return {
    ...Object.fromEntries(entries),
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_OPTIONS: `--require ${PRELOAD_WITH_SOCKETS}`,
    CONFORMANCE_UPSTREAMS: JSON.stringify(upstreams),
  } as NodeJS.ProcessEnv
}

function keyOf(files: ProjectFiles, exact: string): string {
  const hash = createHash('sha256').update(exact).update(process.version)
  hash.update(readFileSync(PRELOAD))
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

/** Only the newest build of an application is kept. */
function dropOtherBuilds(applications: string, name: string): void {
  if (!existsSync(applications)) return
  for (const folder of readdirSync(applications)) {
    if (folder.startsWith(`${name}.`)) {
      rmSync(path.join(applications, folder), { recursive: true, force: true })
    }
  }
}

/** The last characters of what a command prints. */
export function collectOutput({ stdout, stderr }: ChildProcessWithoutNullStreams): () => string {
  let output = ''
  for (const stream of [stdout, stderr]) {
    stream.on('data', (text: Buffer) => {
      output = `${output}${text.toString()}`.slice(-100_000)
    })
  }
  return () => output
}

async function runBuild(
  { command }: ReferenceNext,
  folder: string,
  { files, pages }: Application,
): Promise<Omit<BuildOutcome, 'table'>> {
  const upstreams = await startUpstreams(files)
  const build = spawn(process.execPath, [command, 'build', ...(pages ? ['--webpack'] : [])], {
    cwd: folder,
    env: cleanEnvironment(upstreams.ports),
  })
  const output = collectOutput(build)
  const [code] = (await once(build, 'close')) as [number | null]
  await upstreams.stop()
  return { ok: code === 0, output: output() }
}

export interface ReferenceApplication {
  next: ReferenceNext
  mode: ServerMode
  files: ProjectFiles
  folder: string
  build: BuildOutcome
}

/** Where a finished build is kept as it was: `next start` writes to `.next`. */
const PRISTINE = 'built-next'

/** Puts the application in the state in which its build left it; `next dev` begins with nothing. */
export function restoreBuild({ folder, mode }: ReferenceApplication): void {
  const target = path.join(folder, '.next')
  rmSync(target, { recursive: true, force: true })
  if (mode === 'start') cpSync(path.join(folder, PRISTINE), target, { recursive: true })
}

const NO_BUILD: BuildOutcome = { ok: true, output: '', table: '' }

/**
 * Runs `next build` unless exactly these files were built before. A build may fail: see `build.ok`. For
 * `next dev` it only writes the files.
 */
export async function buildReference(
  next: ReferenceNext,
  application: Application,
): Promise<ReferenceApplication> {
  const { name, files: projectFiles, mode } = application
  const files = completeFiles(application, next.version)
  const key = `${name}.${keyOf(files, next.exact)}`
  const folder = path.join(next.applications, key)
  if (mode === 'dev') {
    writeFiles(folder, files)
    return { next, mode, files: projectFiles, folder, build: NO_BUILD }
  }
  const result = path.join(folder, 'build.json')
  if (!existsSync(result)) {
    dropOtherBuilds(next.applications, name)
    writeFiles(folder, files)
    const { ok, output } = await runBuild(next, folder, application)
    rmSync(path.join(folder, '.next/cache/webpack'), { recursive: true, force: true })
    if (ok) renameSync(path.join(folder, '.next'), path.join(folder, PRISTINE))
    writeFileSync(result, JSON.stringify({ ok, output }))
  }
  const { ok, output } = JSON.parse(readFileSync(result, 'utf8')) as Omit<BuildOutcome, 'table'>
  const build = { ok, output, table: ok ? readRouteTable(output) : '' }
  return { next, mode, files: projectFiles, folder, build }
}
