import { type Diagnostic, setDiagnostics } from '@codemirror/lint'
import type { EditorState, Text } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import type { ProjectProblem } from '@/sandbox/protocol/project'
import type { LabSession } from '../state/lab-session'
import type { CodePlace, ProjectState } from '../state/project-state'
import { createFileState } from './editor-state'

/** Keeps one CodeMirror view and a lab's project in step, in both directions. */
export class EditorController {
  readonly #view: EditorView
  readonly #states = new Map<string, EditorState>()
  readonly #unsubscribe: () => void
  #path: string | null = null
  #revealed: CodePlace | null
  #problems: ProjectState['problems'] | null = null

  constructor(
    private readonly session: LabSession,
    parent: HTMLElement,
  ) {
    this.#view = new EditorView({ parent })
    this.#revealed = null
    this.#follow()
    this.#unsubscribe = session.project.subscribe(() => this.#follow())
  }

  /** Puts the caret where the reader pressed before the editor was there. */
  focusAt(point: { x: number; y: number } | 'start'): void {
    const at = point === 'start' ? 0 : this.#view.posAtCoords(point)
    this.#view.dispatch({ selection: { anchor: at ?? 0 } })
    this.#view.focus()
  }

  destroy(): void {
    this.#unsubscribe()
    this.#view.destroy()
  }

  #follow(): void {
    const { active, files, problems, reveal } = this.session.project.getSnapshot()
    if (active === null) return
    const source = files[active] ?? ''
    const switched = active !== this.#path
    if (switched) this.#show(active, source)
    this.#takeSource(source)
    if (switched || problems !== this.#problems) this.#mark(active, problems)
    if (reveal && reveal !== this.#revealed && reveal.file === active) this.#reveal(reveal)
  }

  #show(path: string, source: string): void {
    if (this.#path !== null) this.#states.set(this.#path, this.#view.state)
    this.#path = path
    this.#view.setState(this.#states.get(path) ?? this.#newState(path, source))
  }

  #newState(path: string, source: string): EditorState {
    return createFileState({
      path,
      source,
      onChange: (text) => this.session.project.edit(path, text),
      onFocus: () => this.session.prepareCompiler(),
    })
  }

  /** A source that did not come from this editor: a reset, another tab, an undo. */
  #takeSource(source: string): void {
    const { doc } = this.#view.state
    if (doc.toString() === source) return
    const { from, to, insert } = narrow(doc.toString(), source)
    this.#view.dispatch({ changes: { from, to, insert } })
  }

  #mark(path: string, problems: readonly ProjectProblem[]): void {
    this.#problems = problems
    const here = problems.filter((problem) => problem.file === path)
    const { doc } = this.#view.state
    const diagnostics = here.map((problem) => toDiagnostic(problem, doc))
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics))
  }

  #reveal(place: CodePlace): void {
    this.#revealed = place
    const anchor = positionOf(this.#view.state.doc, place.line, place.column)
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
    })
    this.#view.focus()
  }
}

/** The smallest change that turns one text into the other, so that caret and scroll stay put. */
function narrow(before: string, after: string): { from: number; to: number; insert: string } {
  let from = 0
  while (from < before.length && before[from] === after[from]) from++
  let same = 0
  const most = Math.min(before.length, after.length) - from
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}

function positionOf(doc: Text, line: number, column: number): number {
  const found = doc.line(Math.max(1, Math.min(line, doc.lines)))
  return Math.min(found.from + Math.max(0, column - 1), found.to)
}

function toDiagnostic({ line = 1, column = 1, message }: ProjectProblem, doc: Text): Diagnostic {
  const from = positionOf(doc, line, column)
  const rest = doc.sliceString(from, doc.lineAt(from).to)
  const word = /^[\w$]+|^\S/.exec(rest)?.[0].length ?? 0
  return { from, to: from + word, severity: 'error', message }
}
