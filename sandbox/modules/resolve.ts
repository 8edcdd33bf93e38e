// Server worker and preview frame. Finds the file that an import in a learner's project means.

import { isSource, joinPath } from '../protocol/paths'
import type { ProjectFiles } from '../protocol/project'
import { unavailable } from './unavailable'

const EXTENSIONS = ['', '.tsx', '.ts', '.jsx', '.js', '.mjs', '.json']
const INDEXES = EXTENSIONS.slice(1).map((extension) => `/index${extension}`)

interface PathAlias {
  prefix: string
  suffix: string
  targets: string[]
}

/** `import x from '@/lib/db'` resolves through `compilerOptions.paths`, as in `next build`. */
export class Resolver {
  #aliases: PathAlias[]

  constructor(
    private readonly files: ProjectFiles,
    /** Modules that exist without a file, by import specifier. */
    private readonly provided: (specifier: string) => boolean,
  ) {
    this.#aliases = readAliases(files)
  }

  /** A project path, or null when `specifier` names a provided module or nothing. */
  fileOf(specifier: string, from: string): string | null {
    try {
      return this.resolve(specifier, from)
    } catch {
      return null
    }
  }

  /** A project path, or null when `specifier` names a provided module. Throws when it names nothing. */
  resolve(specifier: string, from: string): string | null {
    const bases = this.#candidates(specifier, from)
    for (const base of bases) {
      const file = [...EXTENSIONS, ...INDEXES]
        .map((end) => base + end)
        .find((path) => path in this.files)
      if (file !== undefined) return loadable(file, from)
    }
    if (this.provided(specifier) || bases.some((base) => this.provided(`project:${base}`)))
      return null
    throw new Error(notFound(specifier, from, bases))
  }

  /** Name under which a provided module answers for `specifier`. */
  providedName(specifier: string, from: string): string {
    const base = this.#candidates(specifier, from).find((path) => this.provided(`project:${path}`))
    return base === undefined ? specifier : `project:${base}`
  }

  #candidates(specifier: string, from: string): string[] {
    if (specifier.startsWith('.'))
      return [joinPath(from, specifier)].filter((path) => path !== null)
    return this.#aliases.flatMap(({ prefix, suffix, targets }) => {
      if (!specifier.startsWith(prefix) || !specifier.endsWith(suffix)) return []
      const middle = specifier.slice(prefix.length, specifier.length - suffix.length)
      return targets.map((target) => target.replace('*', middle))
    })
  }
}

/** What the server has of the sandbox, and a browser has not: packages, and the `lib/db` of a project without one. */
const SERVER_ONLY = ['@prisma/client', '@prisma/adapter-pg', 'lib/db']

function notFound(specifier: string, from: string, bases: string[]): string {
  const advice = unavailable(specifier)
  if (advice) return `${from} imports '${specifier}', which the sandbox does not have. ${advice}`
  const onServer = SERVER_ONLY.find((name) => name === specifier || bases.includes(name))
  if (onServer)
    return `${onServer} is for the server; a Client Component cannot import it. ${from} runs in the browser too, because it begins with 'use client' or a file that does imports it. Query in a Server Component and pass the rows as props, or call a Server Action.`
  const start = `Module not found: Can't resolve '${specifier}' in ${from}.`
  if (bases.length > 0) return `${start} No file of the project has that path.`
  return `${start} Packages available here: next/server, next/headers, next/cache, next/navigation, react, in pages also react-dom, next/link, next/form, next/image, next/dynamic, next/script and next/error, @prisma/client, @prisma/adapter-pg, server-only, and node: async_hooks, buffer, crypto, events, path, querystring, url, util. Others are not installed in the sandbox.`
}

/** `next build` has loaders for images and fonts too. */
function loadable(file: string, from: string): string {
  if (isSource(file) || file.endsWith('.json')) return file
  throw new Error(
    `${from} imports ${file}, and the sandbox loads no such files as modules, only scripts, stylesheets and JSON. Put what is in it into a .ts file.`,
  )
}

function withoutComments(json: string): string {
  return json
    .replace(
      /("(?:\\.|[^"\\])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
      (_, text: string | undefined) => text ?? '',
    )
    .replace(/,(\s*[}\]])/g, '$1')
}

interface TsConfig {
  compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> }
}

function readAliases(files: ProjectFiles): PathAlias[] {
  const source = files['tsconfig.json'] ?? files['jsconfig.json']
  const fallback: TsConfig = { compilerOptions: { paths: { '@/*': ['./*'] } } }
  const config = source === undefined ? fallback : parseConfig(source)
  const base = (config.compilerOptions?.baseUrl ?? '.').replace(/^\.\/?/, '')
  return Object.entries(config.compilerOptions?.paths ?? {}).map(([pattern, targets]) => {
    const [prefix = '', suffix = ''] = pattern.split('*')
    const rooted = targets.map(
      (target) => joinPath(`${base ? `${base}/` : ''}tsconfig.json`, target) ?? target,
    )
    return { prefix, suffix, targets: rooted }
  })
}

function parseConfig(source: string): TsConfig {
  try {
    return JSON.parse(withoutComments(source)) as TsConfig
  } catch (error) {
    throw new Error(
      `tsconfig.json is not valid JSON: ${String(error)}. Its paths decide what "@/…" means.`,
      {
        cause: error,
      },
    )
  }
}
