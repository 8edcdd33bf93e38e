// Server worker. An in-memory file system: `.next` as a build leaves it, and what Next's caches write.

import { clockNow } from './clock'

interface StoredFile {
  content: string | Uint8Array
  /** Epoch milliseconds on the sandbox's clock; Next's caches read it. */
  modified: number
}

let files = new Map<string, StoredFile>()

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
  const file = files.get(key)
  if (!file) throw missing(key)
  const { content } = file
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
  const file = files.get(key)
  const isDirectory = !file && childrenOf(key).length > 0
  if (!file && !isDirectory) throw missing(key)
  return {
    isFile: () => !isDirectory,
    isDirectory: () => isDirectory,
    isSymbolicLink: () => false,
    size: file?.content.length ?? 0,
    mtime: new Date(file?.modified ?? 0),
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
  files.set(normalize(path), { content, modified: clockNow() })
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
    writeFileSync(to, read(from))
  },
}

/** Removes the files for which `drop` is true; paths are absolute. */
export function removeFiles(drop: (path: string) => boolean): void {
  for (const path of files.keys()) if (drop(path)) files.delete(path)
}

/** Paths of the files below `prefix`. */
export const listFiles = (prefix: string) =>
  [...files.keys()].filter((path) => path.startsWith(prefix))

/** The disk as it is. Returns the function that brings it back. */
export function saveFiles(): () => void {
  const saved = new Map(files)
  return () => {
    files = saved
  }
}

type Callback<T> = (error: Error | null, value?: T) => void

/** The callback form, which older packages turn into promises themselves. */
const withCallback =
  <T>(work: (path: unknown) => Promise<T>) =>
  (path: unknown, callback: Callback<T>) => {
    work(path).then((value) => callback(null, value), callback)
  }

export const stat = withCallback(promises.stat)
export const access = withCallback(promises.access)
export const lstat = withCallback(promises.stat)
export const lstatSync = (path: unknown) => statSync(path)
export const accessSync = (path: unknown) => void describe(path)

const fs = {
  access,
  accessSync,
  existsSync,
  lstat,
  lstatSync,
  readFileSync,
  readdirSync,
  stat,
  statSync,
  writeFileSync,
  promises,
}
export default fs
