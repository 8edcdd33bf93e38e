// Server worker. An in-memory file system: the files of the project, `.next` as a build leaves it, and what
// Next's caches write.

import { EventEmitter } from 'events'
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
  const modified = new Date(file?.modified ?? 0)
  return {
    isFile: () => !isDirectory,
    isDirectory: () => isDirectory,
    isSymbolicLink: () => false,
    size: file ? Buffer.byteLength(file.content) : 0,
    ino: 0,
    ctime: modified,
    mtime: modified,
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
  /** A directory is read as it is: `for await` takes an array. */
  opendir: async (path: unknown) => list(path, { withFileTypes: true }),
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
    // What a callback throws is no rejection of the work.
    work(path).then(
      (value) => queueMicrotask(() => callback(null, value)),
      (error: Error) => queueMicrotask(() => callback(error)),
    )
  }

export const stat = withCallback(promises.stat)
export const access = withCallback(promises.access)
export const lstat = withCallback(promises.stat)
export const lstatSync = (path: unknown) => statSync(path)
export const accessSync = (path: unknown) => void describe(path)

/** Where a stream of bytes goes. */
interface Sink {
  end(bytes: Uint8Array): unknown
}

/** The bytes of a file, which flow once they have a sink. `end` counts, as in Node. */
export class ReadStream extends EventEmitter {
  #destroyed = false

  constructor(
    private readonly path: string,
    private readonly range: { start?: number; end?: number },
  ) {
    super()
  }

  pipe<S extends Sink>(sink: S): S {
    queueMicrotask(() => this.#flow(sink))
    return sink
  }

  destroy(): this {
    this.#destroyed = true
    return this
  }

  #flow(sink: Sink): void {
    if (this.#destroyed) return
    const { start = 0, end = Infinity } = this.range
    try {
      sink.end(Buffer.from(read(this.path)).subarray(start, end + 1))
      this.emit('end')
    } catch (error) {
      this.emit('error', error)
    }
  }
}

export const createReadStream = (path: string, range: { start?: number; end?: number } = {}) =>
  new ReadStream(path, range)

const fs = {
  ReadStream,
  access,
  accessSync,
  createReadStream,
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
