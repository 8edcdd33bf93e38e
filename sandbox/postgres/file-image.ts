// Checkpoints of Postgres' in-memory file system: directory listings, file contents and open files.

/** What the image needs of a node of Emscripten's MEMFS. */
export interface FileNode {
  name: string
  parent: FileNode
  mode: number
  /** Set to the current time by every write. */
  mtime: number
  usedBytes: number
  /** Bytes of a file (with spare room at the end), or the entries of a directory. */
  contents: Uint8Array | Int8Array | Record<string, FileNode>
}

interface OpenFile {
  fd: number
  node: FileNode
  position: number
  flags: number
  shared: { refcnt?: number }
}

/** What the image needs of Emscripten's file system. */
export interface FileSystem {
  streams: (OpenFile | null | undefined)[]
  isDir(mode: number): boolean
  isFile(mode: number): boolean
  lookupPath(path: string): { node: FileNode }
  hashAddNode(node: FileNode): void
  hashRemoveNode(node: FileNode): void
}

interface SavedFile {
  mode: number
  mtime: number
  bytes: Uint8Array
}

/** Marks a file that has its baseline content: the file system knows only later times. */
const untouched = 0

type Listing = Map<string, FileNode>

/** Open files as they were. The objects themselves are kept: the runtime refers to them by number. */
type OpenFiles = (() => OpenFile | null | undefined)[]

/** Listings and files that differ from the baseline, and the open files. */
export interface FileChanges {
  listings: Map<FileNode, Listing>
  files: Map<FileNode, SavedFile>
  open: OpenFiles
}

export class FileImage {
  readonly #root: FileNode
  readonly #listings = new Map<FileNode, Listing>()
  readonly #files = new Map<FileNode, SavedFile>()
  readonly #open: OpenFiles

  constructor(
    private readonly fs: FileSystem,
    path: string,
  ) {
    this.#root = fs.lookupPath(path).node
    for (const node of this.#walk(this.#root)) {
      if (fs.isDir(node.mode)) this.#listings.set(node, listing(node))
      else this.#files.set(node, { ...saved(node), mtime: untouched })
      node.mtime = untouched
    }
    this.#open = openFiles(fs)
  }

  /** Puts the files into the state `wanted` and returns how they differed from the baseline before. */
  exchange(wanted: FileChanges): FileChanges {
    const before: FileChanges = { listings: new Map(), files: new Map(), open: openFiles(this.fs) }
    // A file of the baseline may be gone from the tree, and was emptied before it went.
    for (const node of new Set([...this.#walk(this.#root), ...this.#files.keys()])) {
      if (this.fs.isDir(node.mode)) {
        if (!sameListing(node, this.#listings.get(node))) before.listings.set(node, listing(node))
      } else if (this.#isChanged(node)) {
        before.files.set(node, saved(node))
      }
    }
    this.#installFiles(wanted.files, before.files)
    this.#installListings(wanted.listings)
    reopen(this.fs, wanted.open)
    return before
  }

  /** Puts the files back to the baseline. */
  reset(): void {
    this.exchange(this.unchanged)
  }

  /** The changes that lead to the baseline: none. */
  get unchanged(): FileChanges {
    return { listings: new Map(), files: new Map(), open: this.#open }
  }

  #isChanged(node: FileNode): boolean {
    const baseline = this.#files.get(node)
    const { mode, mtime, usedBytes } = node
    return mtime !== untouched || mode !== baseline?.mode || usedBytes !== baseline.bytes.length
  }

  #installFiles(wanted: Map<FileNode, SavedFile>, changed: Map<FileNode, SavedFile>): void {
    for (const node of changed.keys()) {
      // What only the state that leaves has is emptied: its image holds the bytes.
      write(node, wanted.get(node) ?? this.#files.get(node) ?? emptied(node))
    }
    for (const [node, file] of wanted) if (!changed.has(node)) write(node, file)
  }

  #installListings(wanted: Map<FileNode, Listing>): void {
    const listings = new Map([...this.#listings, ...wanted])
    for (const [directory, entries] of listings) this.#removeOthers(directory, entries)
    for (const [directory, entries] of listings) this.#addMissing(directory, entries)
  }

  #removeOthers(directory: FileNode, entries: Listing): void {
    const current = children(directory)
    for (const [name, node] of Object.entries(current)) {
      if (entries.get(name) === node) continue
      this.fs.hashRemoveNode(node)
      delete current[name]
    }
  }

  #addMissing(directory: FileNode, entries: Listing): void {
    const current = children(directory)
    for (const [name, node] of entries) {
      if (current[name] === node) continue
      node.name = name
      node.parent = directory
      current[name] = node
      this.fs.hashAddNode(node)
    }
  }

  *#walk(directory: FileNode): Generator<FileNode> {
    yield directory
    for (const node of Object.values(children(directory))) {
      if (this.fs.isDir(node.mode)) yield* this.#walk(node)
      else if (this.fs.isFile(node.mode)) yield node
    }
  }
}

function isBytes(contents: FileNode['contents']): contents is Uint8Array | Int8Array {
  return ArrayBuffer.isView(contents)
}

function children(directory: FileNode): Record<string, FileNode> {
  if (isBytes(directory.contents)) {
    throw new Error(`${directory.name} is a file where Postgres' file system had a directory.`)
  }
  return directory.contents
}

function content(file: FileNode): Uint8Array {
  const { contents } = file
  if (isBytes(contents)) return new Uint8Array(contents.buffer, contents.byteOffset, file.usedBytes)
  throw new Error(`${file.name} is a directory where Postgres' file system had a file.`)
}

function listing(directory: FileNode): Listing {
  return new Map(Object.entries(children(directory)))
}

function sameListing(directory: FileNode, saved: Listing | undefined): boolean {
  const entries = Object.entries(children(directory))
  return saved?.size === entries.length && entries.every(([name, node]) => saved.get(name) === node)
}

function saved(file: FileNode): SavedFile {
  return { mode: file.mode, mtime: file.mtime, bytes: content(file).slice() }
}

function emptied({ mode, mtime }: FileNode): SavedFile {
  return { mode, mtime, bytes: new Uint8Array(0) }
}

function write(file: FileNode, { mode, mtime, bytes }: SavedFile): void {
  const { contents } = file
  const fits = isBytes(contents) && contents.length >= bytes.length
  if (fits && contents.length < 2 * bytes.length) contents.set(bytes)
  else file.contents = bytes.slice()
  file.usedBytes = bytes.length
  file.mode = mode
  file.mtime = mtime
}

function openFiles(fs: FileSystem): OpenFiles {
  return fs.streams.map((stream) => {
    if (!stream) return () => stream
    const { fd, node, position, flags, shared } = stream
    const { refcnt } = shared
    return () => {
      Object.assign(stream, { fd, node, position, flags })
      if (refcnt !== undefined) shared.refcnt = refcnt
      return stream
    }
  })
}

function reopen(fs: FileSystem, saved: OpenFiles): void {
  fs.streams.length = 0
  for (const restore of saved) fs.streams.push(restore())
}
