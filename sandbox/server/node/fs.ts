// Server worker. An in-memory file system: `.next` as a build leaves it, and what Next's caches write.

const files = new Map<string, string | Uint8Array>()

const normalize = (path: unknown) => `/${String(path).split('/').filter(Boolean).join('/')}`

function missing(path: string): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), {
    code: 'ENOENT',
    errno: -2,
    path,
  })
}

type Encoding = string | { encoding?: string | null } | null | undefined

function read(path: unknown, options?: Encoding): string | Uint8Array {
  const key = normalize(path)
  const content = files.get(key)
  if (content === undefined) throw missing(key)
  const encoding = typeof options === 'string' ? options : options?.encoding
  if (typeof content === 'string') return encoding ? content : Buffer.from(content)
  return encoding ? new TextDecoder().decode(content) : content
}

function childrenOf(directory: string): string[] {
  const prefix = directory === '/' ? '/' : `${directory}/`
  const names = new Set<string>()
  for (const path of files.keys()) {
    const name = path.startsWith(prefix) && path.slice(prefix.length).split('/')[0]
    if (name) names.add(name)
  }
  return [...names]
}

function describe(path: unknown) {
  const key = normalize(path)
  const content = files.get(key)
  const isDirectory = content === undefined && childrenOf(key).length > 0
  if (content === undefined && !isDirectory) throw missing(key)
  return {
    isFile: () => !isDirectory,
    isDirectory: () => isDirectory,
    isSymbolicLink: () => false,
    size: content?.length ?? 0,
    mtime: new Date(0),
  }
}

function list(path: unknown, options?: { withFileTypes?: boolean }) {
  const key = normalize(path)
  const names = childrenOf(key)
  if (names.length === 0) throw missing(key)
  if (!options?.withFileTypes) return names
  return names.map((name) => ({ name, ...describe(`${key}/${name}`) }))
}

export const existsSync = (path: unknown) =>
  files.has(normalize(path)) || childrenOf(normalize(path)).length > 0
export const readFileSync = read
export const statSync = describe
export const readdirSync = list
export const writeFileSync = (path: unknown, content: string | Uint8Array) => {
  files.set(normalize(path), content)
}

export const promises = {
  readFile: async (path: unknown, options?: Encoding) => read(path, options),
  writeFile: async (path: unknown, content: string | Uint8Array) => writeFileSync(path, content),
  stat: async (path: unknown) => describe(path),
  access: async (path: unknown) => void describe(path),
  readdir: async (path: unknown, options?: { withFileTypes?: boolean }) => list(path, options),
  mkdir: async () => undefined,
  unlink: async (path: unknown) => void files.delete(normalize(path)),
  link: async (from: unknown, to: unknown) => {
    if (files.has(normalize(to))) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
    files.set(normalize(to), read(from))
  },
}

/** Forgets everything; the next project starts on an empty disk. */
export function clearFiles(): void {
  files.clear()
}

const fs = { existsSync, readFileSync, statSync, readdirSync, writeFileSync, promises }
export default fs
