import type { ProjectFiles } from '@/sandbox/protocol/project'
import type { EditStorage, FileEdit } from './edit-storage'
import { messageOf } from './exchange'
import { hashSource } from './hash-source'
import type { CodePlace, ProjectState, WriteFiles } from './project-state'
import { Store } from './store'

const SAVE_DELAY_MS = 250

/** The files of a lab: originals, edits, open tabs and what the compiler says of them. */
export class Project extends Store<ProjectState> {
  #edits: Record<string, FileEdit> = {}
  #unsaved = new Set<string>()
  #unwritten = new Set<string>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #writes: Promise<void> = Promise.resolve()
  #write: WriteFiles | null = null

  constructor(
    private readonly lab: string,
    readonly base: ProjectFiles,
    private readonly initialOpen: readonly string[],
    private readonly storage: EditStorage,
  ) {
    const open = initialOpen.filter((path) => path in base)
    super({
      files: base,
      edited: new Set(),
      outdated: new Set(),
      open,
      active: open[0] ?? null,
      problems: [],
      compilerError: null,
      writing: false,
      changedElsewhere: null,
      reveal: null,
      undo: null,
    })
  }

  /** Brings back the edits of earlier visits and follows other tabs. Returns the way to stop. */
  attach(): () => void {
    void this.storage.load(this.lab).then((edits) => this.#adopt(edits))
    const stop = this.storage.watch(this.lab, (paths) => void this.#adoptFromElsewhere(paths))
    return () => {
      stop()
      void this.#save()
    }
  }

  /** Edits since the originals, as `Sandbox.write` takes them. */
  changes(): Record<string, string | null> {
    return Object.fromEntries(
      Object.entries(this.#edits).map(([path, edit]) => [path, edit.source]),
    )
  }

  /** From now on edits go to `write`, the present ones at once; null stops that. */
  async connect(write: WriteFiles | null): Promise<void> {
    this.#write = write
    this.#unwritten = new Set(write ? Object.keys(this.#edits) : [])
    if (!write) this.patch({ problems: [], compilerError: null, writing: false })
    await this.flush()
  }

  /** Saves and writes what the debounce still holds. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    void this.#save()
    this.#writes = this.#writes.then(() => this.#writeNow())
    await this.#writes
  }

  edit(path: string, source: string): void {
    if (this.getSnapshot().files[path] === source) return
    this.#change({ [path]: source })
  }

  /** Changes files, and with them in one step what else of the state depends on them. */
  #change(sources: Record<string, string | null>, also: Partial<ProjectState> = {}): void {
    for (const [path, source] of Object.entries(sources)) {
      const original = this.base[path]
      if ((original ?? null) === source) delete this.#edits[path]
      else {
        const baseHash = original === undefined ? null : hashSource(original)
        this.#edits[path] = { source, baseHash: this.#edits[path]?.baseHash ?? baseHash }
      }
      this.#unsaved.add(path)
      this.#unwritten.add(path)
    }
    this.#publish({ undo: null, ...also })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), SAVE_DELAY_MS)
  }

  /** Adds a file and opens it; `along` are files that come with it. */
  create(path: string, source = '', along: ProjectFiles = {}): void {
    this.#change({ ...along, [path]: source })
    this.openFile(path)
  }

  /** Moves files; several at once, as renaming a folder does. */
  rename(moves: Record<string, string>): void {
    const { files, open, active } = this.getSnapshot()
    const sources: Record<string, string | null> = {}
    for (const from of Object.keys(moves)) sources[from] = null
    for (const [from, to] of Object.entries(moves)) sources[to] = files[from] ?? ''
    const moved = (path: string) => moves[path] ?? path
    this.#change(sources, { open: open.map(moved), active: active && moved(active) })
  }

  delete(paths: string[]): void {
    const what = paths.length === 1 ? (paths[0] ?? '') : `${paths.length} files`
    this.#changeUndoably(`Deleted ${what}`, Object.fromEntries(paths.map((path) => [path, null])))
  }

  resetFile(path: string): void {
    this.#changeUndoably(`Reset ${path}`, { [path]: this.base[path] ?? null })
  }

  resetAll(): void {
    const sources = Object.keys(this.#edits).map((path) => [path, this.base[path] ?? null])
    this.#changeUndoably('Reset all files', Object.fromEntries(sources))
    const open = this.initialOpen.filter((path) => path in this.base)
    this.patch({ open, active: open[0] ?? null })
  }

  /** Makes the project exactly `files`. */
  replaceAll(files: ProjectFiles, label: string): void {
    const gone = Object.keys(this.getSnapshot().files).filter((path) => !(path in files))
    const sources = { ...Object.fromEntries(gone.map((path) => [path, null])), ...files }
    this.#changeUndoably(label, sources)
  }

  undo(): void {
    const { undo } = this.getSnapshot()
    if (!undo) return
    this.#change(undo.sources)
    for (const [path, source] of Object.entries(undo.sources))
      if (source !== null) this.openFile(path)
  }

  dismissUndo(): void {
    this.patch({ undo: null })
  }

  #changeUndoably(label: string, sources: Record<string, string | null>): void {
    const { files } = this.getSnapshot()
    const before = Object.keys(sources).map((path) => [path, files[path] ?? null])
    this.#change(sources, { undo: { label, sources: Object.fromEntries(before) } })
  }

  openFile(path: string): void {
    const { open, files } = this.getSnapshot()
    if (!(path in files)) return
    this.patch({ open: open.includes(path) ? open : [...open, path], active: path })
  }

  closeFile(path: string): void {
    const { open, active } = this.getSnapshot()
    const at = open.indexOf(path)
    const left = open.filter((other) => other !== path)
    const next = active === path ? (left[Math.min(at, left.length - 1)] ?? null) : active
    this.patch({ open: left, active: next })
  }

  reveal(place: CodePlace): void {
    this.openFile(place.file)
    this.patch({ reveal: { ...place } })
  }

  /** Shows problems that a build or a switch of version found. */
  report(problems: ProjectState['problems']): void {
    this.patch({ problems })
  }

  dismissChangedElsewhere(): void {
    this.patch({ changedElsewhere: null })
  }

  /** Keeps the edit but counts it as made on the new original. */
  acceptOutdated(path: string): void {
    const edit = this.#edits[path]
    const original = this.base[path]
    if (!edit || original === undefined) return
    this.#edits[path] = { ...edit, baseHash: hashSource(original) }
    this.#unsaved.add(path)
    this.#publish()
    void this.#save()
  }

  #adopt(edits: Record<string, FileEdit>): void {
    for (const [path, edit] of Object.entries(edits)) {
      if (this.#unsaved.has(path) || edit.source === (this.base[path] ?? null)) continue
      this.#edits[path] = edit
      this.#unwritten.add(path)
    }
    this.#publish()
    void this.flush()
  }

  async #adoptFromElsewhere(paths: string[]): Promise<void> {
    const edits = await this.storage.load(this.lab)
    let changed = this.getSnapshot().changedElsewhere
    for (const path of paths) {
      if (this.#unsaved.has(path)) continue
      const edit = edits[path]
      if (edit) this.#edits[path] = edit
      else delete this.#edits[path]
      this.#unwritten.add(path)
      changed = path
    }
    this.#publish({ changedElsewhere: changed })
    void this.flush()
  }

  async #save(): Promise<void> {
    if (this.#unsaved.size === 0) return
    const paths = [...this.#unsaved]
    this.#unsaved.clear()
    const changes = Object.fromEntries(paths.map((path) => [path, this.#edits[path] ?? null]))
    await this.storage.save(this.lab, changes)
  }

  async #writeNow(): Promise<void> {
    const write = this.#write
    if (!write || this.#unwritten.size === 0) return
    const { files } = this.getSnapshot()
    const changes = Object.fromEntries(
      [...this.#unwritten].map((path) => [path, files[path] ?? null]),
    )
    this.#unwritten.clear()
    this.patch({ writing: true })
    try {
      const { problems } = await write(changes)
      if (this.#write === write) this.patch({ problems, compilerError: null })
    } catch (thrown) {
      for (const path of Object.keys(changes)) this.#unwritten.add(path)
      if (this.#write === write) this.patch({ compilerError: messageOf(thrown) })
    } finally {
      this.patch({ writing: false })
    }
  }

  #publish(also: Partial<ProjectState> = {}): void {
    const files: ProjectFiles = { ...this.base }
    const outdated = new Set<string>()
    for (const [path, edit] of Object.entries(this.#edits)) {
      if (edit.source === null) delete files[path]
      else files[path] = edit.source
      const original = this.base[path]
      const hash = original === undefined ? null : hashSource(original)
      if (hash !== edit.baseHash) outdated.add(path)
    }
    const { open, active } = { ...this.getSnapshot(), ...also }
    const stillOpen = open.filter((path) => path in files)
    const stillActive = active !== null && active in files ? active : (stillOpen[0] ?? null)
    const edited = new Set(Object.keys(this.#edits))
    this.patch({ ...also, files, edited, outdated, open: stillOpen, active: stillActive })
  }
}
