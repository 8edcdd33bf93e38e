// Server worker. Where in the learner's files an error comes from, also one of React that has no stack.

import { type Place, StackMapper } from '../modules/learner-stack'
import type { CompiledProject, ProjectFiles } from '../protocol/project'
import { placeOfPassedProp } from './passed-props'

export type Places = Pick<StackMapper, 'map' | 'placeOf'>

export class ProjectPlaces implements Places {
  readonly #mapper: StackMapper

  constructor(
    private readonly files: ProjectFiles,
    private readonly compiled: CompiledProject,
  ) {
    this.#mapper = new StackMapper(compiled)
  }

  /** A stack with the frames of the project alone; one without any has the place that its message leads to. */
  map(stack: string): string {
    const mapped = this.#mapper.map(stack)
    if (/^\s+at /m.test(mapped)) return mapped
    const place = placeOfPassedProp(mapped, this.files, this.compiled)
    return place ? `${mapped}\n    at ${place.file}:${place.line}:${place.column}` : mapped
  }

  placeOf(error: unknown): Place | undefined {
    const place = this.#mapper.placeOf(error)
    if (place || !(error instanceof Error)) return place
    return placeOfPassedProp(error.message, this.files, this.compiled)
  }
}
