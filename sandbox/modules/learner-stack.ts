// Server worker and preview frame. Turns positions in compiled code into the learner's file, line and column.

import { LEARNER_URL } from './learner-url'
import { TraceMap, originalPositionFor } from '@jridgewell/trace-mapping'
import type { ModuleForm } from '../protocol/project'

/** Lines that `new Function` puts above the body. */
const WRAPPER_LINES = 2

const FRAME = /lab:\/\/\/(.+?):(\d+):(\d+)/

/** Line and column count from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

export class StackMapper {
  #maps = new Map<string, TraceMap>()

  constructor(private readonly compiled: Record<string, Pick<ModuleForm, 'map'>>) {}

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

  #place([whole, file = '', line = '1', column = '1']: RegExpExecArray): string {
    const map = this.#mapOf(file)
    if (!map) return whole
    const at = originalPositionFor(map, {
      line: Math.max(1, Number(line) - WRAPPER_LINES),
      column: Math.max(0, Number(column) - 1),
    })
    return at.line === null ? file : `${file}:${at.line}:${at.column + 1}`
  }

  #mapOf(file: string): TraceMap | undefined {
    const source = this.compiled[file]?.map
    if (!source) return
    const known = this.#maps.get(file) ?? new TraceMap(source)
    this.#maps.set(file, known)
    return known
  }
}
