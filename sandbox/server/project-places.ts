// Server worker. Where in the learner's files an error comes from.

import { type Place, StackMapper } from '../modules/learner-stack'
import type { CompiledProject, ProjectFiles } from '../protocol/project'

/** Finds the place that a message leads to. */
export type PlaceOfMessage = (
  message: string,
  files: ProjectFiles,
  compiled: CompiledProject,
) => Place | undefined

export class ProjectPlaces {
  readonly #mapper: StackMapper

  constructor(
    private readonly files: ProjectFiles,
    private readonly compiled: CompiledProject,
    private readonly placeOfMessage?: PlaceOfMessage,
  ) {
    this.#mapper = new StackMapper(compiled)
  }

  /** A stack with the frames of the project alone; one without any has the place that its message leads to. */
  map(stack: string): string {
    const mapped = this.#mapper.map(stack)
    if (/^\s+at /m.test(mapped)) return mapped
    const place = this.#placeOfMessage(mapped)
    return place ? `${mapped}\n    at ${place.file}:${place.line}:${place.column}` : mapped
  }

  placeOf(error: unknown): Place | undefined {
    const place = this.#mapper.placeOf(error)
    return place ?? (error instanceof Error ? this.#placeOfMessage(error.message) : undefined)
  }

  #placeOfMessage(message: string): Place | undefined {
    return this.placeOfMessage?.(message, this.files, this.compiled)
  }
}
