// Build time and service worker. All pages of the site in one file, packed together: they repeat each other so
// much that this takes a tenth of what they take one by one, and keeping it is one download and one entry.

/** Where a file of the copy begins, how long it is, and the content type it is answered with. */
type Entry = [offset: number, bytes: number, type: string]

/** By path below the site's base path, as URLs have it: `lessons/index.html`. */
type Index = Record<string, Entry>

export interface CopiedFile {
  path: string
  type: string
  bytes: Uint8Array
}

const LENGTH_BYTES = 4

/** The length of the index (big-endian), the index as JSON, then the files one after another. */
export function writeCopy(files: CopiedFile[]): Uint8Array<ArrayBuffer> {
  const index: Index = {}
  let size = 0
  for (const { path, type, bytes } of files) {
    index[path] = [size, bytes.byteLength, type]
    size += bytes.byteLength
  }
  const head = new TextEncoder().encode(JSON.stringify(index))
  const start = LENGTH_BYTES + head.byteLength
  const copy = new Uint8Array(start + size)
  new DataView(copy.buffer).setUint32(0, head.byteLength)
  copy.set(head, LENGTH_BYTES)
  for (const { path, bytes } of files) copy.set(bytes, start + index[path]![0])
  return copy
}

export class Copy {
  private constructor(
    private readonly index: Index,
    private readonly files: Blob,
  ) {}

  /** Rejects when `blob` is no such copy. */
  static async read(blob: Blob): Promise<Copy> {
    const length = new DataView(await blob.slice(0, LENGTH_BYTES).arrayBuffer()).getUint32(0)
    const start = LENGTH_BYTES + length
    const index = JSON.parse(await blob.slice(LENGTH_BYTES, start).text()) as Index
    return new Copy(index, blob.slice(start))
  }

  /** Whether `path` is in the copy. */
  has(path: string): boolean {
    return Object.hasOwn(this.index, path)
  }

  /** The file at `path`, typed, or null when the copy has none. */
  file(path: string): Blob | null {
    if (!this.has(path)) return null
    const [offset, bytes, type] = this.index[path]!
    return this.files.slice(offset, offset + bytes, type)
  }
}
