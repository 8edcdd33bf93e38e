// Page. From the id of a Server Action to the function that its author wrote.

import type { CompiledModule } from '../protocol/project'

/** Where a Server Action is written. */
export interface ActionPlace {
  file: string
  /** The author's name for it. */
  name: string
  /** Written inside a component: the compiler lifts it out and encrypts the variables it closes over. */
  inline: boolean
}

/** Server Actions by id. */
export type ActionNames = Readonly<Record<string, ActionPlace>>

/** Name that Next's compiler gives to inline actions it lifts out, followed by a number. */
const LIFTED = '$$RSC_SERVER_ACTION_'

/** The actions of compiled modules, given by path. */
export function actionNames(
  modules: Readonly<Record<string, Pick<CompiledModule, 'actions' | 'actionNames'>>>,
): ActionNames {
  const places: Record<string, ActionPlace> = {}
  for (const [file, { actions = {}, actionNames = {} }] of Object.entries(modules)) {
    for (const [id, exported] of Object.entries(actions)) {
      const inline = exported.startsWith(LIFTED)
      places[id] = { file, name: actionNames[id] ?? (inline ? 'inline action' : exported), inline }
    }
  }
  return places
}

export function placeOf(id: string, names: ActionNames): ActionPlace | null {
  return Object.hasOwn(names, id) ? (names[id] ?? null) : null
}

/** Digits of an unknown id that are shown. */
const SHOWN = 10

/** `app/actions.ts: addProblem`, or the beginning of the id where the project has no such action. */
export function actionLabel(id: string, place: ActionPlace | null): string {
  if (place) return `${place.file}: ${place.name}`
  return `unknown action ${id.length > SHOWN ? `${id.slice(0, SHOWN)}…` : id}`
}

interface ActionIdFacts {
  type: 'server action' | 'use cache'
  /** Whether the function reads its argument at this index; others are not sent. */
  reads(index: number): boolean
}

const ID_LENGTH = 42

/**
 * What the first byte of an id says, by `shared/lib/server-reference-info.js` of Next 16: the kind, a bit
 * for each of six arguments, and one for all others. Null for what cannot be an id.
 */
export function actionIdFacts(id: string): ActionIdFacts | null {
  if (id.length !== ID_LENGTH || !/^[\da-f]+$/.test(id)) return null
  const info = Number.parseInt(id.slice(0, 2), 16)
  return {
    type: info >> 7 === 1 ? 'use cache' : 'server action',
    reads: (index) => (index < 6 ? ((info >> (6 - index)) & 1) === 1 : (info & 1) === 1),
  }
}
