// Server worker and preview frame. Turns positions in compiled code into the learner's file, line and column.

import { CLIENT_FORM_URL, LEARNER_URL } from './learner-url'
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping'
import type { CompiledModule } from '../protocol/project'

/** Lines above the code of a module: two of `new Function`, and one of the module graph. */
const WRAPPER_LINES = 3

const FRAME = /lab:\/\/\/(.+?):(\d+):(\d+)/

const CLIENT_FORM = CLIENT_FORM_URL.slice(LEARNER_URL.length)

/** `client` is the form that renders a client component on the server. */
type Mapped = Pick<CompiledModule, 'map' | 'client'>

/** Line and column count from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

export class StackMapper {
  #maps = new Map<string, TraceMap>()

  constructor(private readonly compiled: Record<string, Mapped>) {}

  /** Where code of the project threw: the first frame of it, in the cause that lies deepest. */
  placeOf(error: unknown): Place | undefined {
    if (!(error instanceof Error)) return undefined
    const deeper = this.placeOf(error.cause)
    if (deeper) return deeper
    const frame = FRAME.exec(error.stack ?? '')
    const [, file, line, column] = (frame && /^(.+):(\d+):(\d+)$/.exec(this.#place(frame))) ?? []
    if (file === undefined) return undefined
    return { file: file.replace(LEARNER_URL, ''), line: Number(line), column: Number(column) }
  }

  /** An error's stack with learner frames mapped and all other frames left out. */
  map(stack: string): string {
    const lines = stack.split('\n').flatMap((line) => {
      const frame = FRAME.exec(line)
      if (frame) return [line.replace(FRAME, this.#place(frame))]
      return /^\s+at /.test(line) ? [] : [line]
    })
    return lines.join('\n')
  }

  #place([whole, path = '', line = '1', column = '1']: RegExpExecArray): string {
    const map = this.#mapOf(path)
    if (!map) return whole
    const file = path.replace(CLIENT_FORM, '')
    const at = originalPositionFor(map, {
      line: Math.max(1, Number(line) - WRAPPER_LINES),
      column: Math.max(0, Number(column) - 1),
    })
    return at.line === null ? file : `${file}:${at.line}:${at.column + 1}`
  }

  #mapOf(path: string): TraceMap | undefined {
    const source = this.#sourceMap(path)
    if (!source) return
    const known = this.#maps.get(path) ?? new TraceMap(source)
    this.#maps.set(path, known)
    return known
  }

  #sourceMap(path: string): string | undefined {
    if (!path.startsWith(CLIENT_FORM)) return this.compiled[path]?.map
    const form = this.compiled[path.slice(CLIENT_FORM.length)]?.client
    return form && 'map' in form ? form.map : undefined
  }
}
