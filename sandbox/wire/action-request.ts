// Page. Which Server Action a request calls, and with what arguments.

import { headerOf } from '../protocol/headers'
import type { HeaderList } from '../protocol/trace'
import {
  type ActionNames,
  type ActionPlace,
  actionIdFacts,
  actionLabel,
  placeOf,
} from './action-names'
import { encryptedBytes } from './encrypted-argument'
import { readFormAction } from './form-action'
import { type Parts, readParts } from './reply-parts'
import type { WireValue } from './wire-value'

export interface WireRequest {
  method: string
  headers: HeaderList
  body: Uint8Array<ArrayBuffer> | null
}

/**
 * `call`: given by who calls. `closure`: variables of the component around an inline action, encrypted.
 * `bind`: given by `bind()`. `state`: the previous state of `useActionState`. `form`: the posted form.
 */
type ArgumentSource = 'call' | 'closure' | 'bind' | 'state' | 'form'

export interface ActionArgument {
  from: ArgumentSource
  value: WireValue
  /** Size of what only the server can decrypt; absent for readable arguments. */
  encryptedBytes?: number
  /** Not sent, because the function does not read it. */
  unread?: boolean
}

export interface FormField {
  name: string
  value: WireValue
  /** Written by React to name the action and its bound arguments; the author's code never sees it. */
  framework: boolean
}

export interface ActionRequest {
  /** `fetch`: called by code in the page. `form`: a form posted by the browser itself, without JavaScript. */
  by: 'fetch' | 'form'
  id: string
  place: ActionPlace | null
  /** `app/actions.ts: addProblem` */
  label: string
  /** In the order in which the function receives them. */
  arguments: ActionArgument[]
  /** Fields of the posted form; none where no form is among the arguments. */
  fields: FormField[]
  /** Why the body, or a part of it, cannot be read. */
  problem: string | null
}

/** Reads a request as `handleAction` of Next 16 does. Null when it calls no Server Action. */
export async function readActionRequest(
  request: WireRequest,
  names: ActionNames,
): Promise<ActionRequest | null> {
  if (request.method !== 'POST') return null
  const id = headerOf(request.headers, 'next-action')
  const type = headerOf(request.headers, 'content-type') ?? ''
  const isForm = type.startsWith('multipart/form-data')
  if (id === null && !isForm) return null
  const parts = isForm ? await formParts(request.body, type) : textParts(request.body)
  if (parts === null) return id === null ? null : unreadable(id, names)
  return id === null ? readFormAction(parts, names) : readCall(id, parts, names)
}

/** An argument list in one text is a reply with nothing but part `0`. */
function textParts(body: Uint8Array<ArrayBuffer> | null): Parts {
  return [['0', new TextDecoder().decode(body ?? new Uint8Array())]]
}

async function formParts(
  body: Uint8Array<ArrayBuffer> | null,
  type: string,
): Promise<Parts | null> {
  try {
    const form = await new Response(body, { headers: { 'content-type': type } }).formData()
    return [...form]
  } catch {
    return null
  }
}

async function readCall(id: string, parts: Parts, names: ActionNames): Promise<ActionRequest> {
  const place = placeOf(id, names)
  const list = await readParts(parts, '', names)
  const values = list?.kind === 'array' ? list.items : []
  const reads = actionIdFacts(id)?.reads ?? (() => true)
  const args = values.map((value, at) => argumentOf(value, at, reads(at), place))
  return {
    by: 'fetch',
    id,
    place,
    label: actionLabel(id, place),
    arguments: args,
    fields: values.flatMap(formFields),
    problem: list?.kind === 'array' ? null : problemOf(list),
  }
}

function argumentOf(
  value: WireValue,
  at: number,
  read: boolean,
  place: ActionPlace | null,
): ActionArgument {
  const bytes = at === 0 ? encryptedBytes(value, place) : null
  if (bytes !== null) return { from: 'closure', value, encryptedBytes: bytes }
  const from = value.kind === 'form' ? 'form' : 'call'
  return read ? { from, value } : { from, value, unread: true }
}

function formFields(value: WireValue): FormField[] {
  if (value.kind !== 'form') return []
  return value.fields.map(([name, field]) => ({
    name,
    value: field,
    framework: isFrameworkField(name),
  }))
}

/** React keeps names with this beginning for itself: `$ACTION_ID_…`, `$ACTION_REF_1`, `$ACTION_KEY`. */
const isFrameworkField = (name: string): boolean => name.startsWith('$ACTION_')

function problemOf(list: WireValue | null): string {
  if (list?.kind === 'unreadable') return `The arguments are no JSON that React writes: ${list.why}`
  return 'The body holds no list of arguments: part 0 is missing or no array. Next answers this with an error.'
}

function unreadable(id: string, names: ActionNames): ActionRequest {
  const place = placeOf(id, names)
  return {
    by: 'fetch',
    id,
    place,
    label: actionLabel(id, place),
    arguments: [],
    fields: [],
    problem:
      'The body is no form data of the boundary that Content-Type names, so that no argument can be read.',
  }
}
