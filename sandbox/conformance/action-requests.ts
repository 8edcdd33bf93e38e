// Requests that run Server Actions, as Next's client and a browser without JavaScript send them. The id of
// an action, and what it is bound to, stand in a form of the page that the case got last.

import { ORIGIN } from '../client/request-input'
import type { ReactWire } from '../testing/react-wire'
import type { ConformanceReply, ConformanceRequest } from './conformance-case'
import { get, postMultipart, send, type Headers, type Part } from './requests'

/** Name and value of a hidden field. */
type Field = [name: string, value: string]

const decodeHtml = (text: string) =>
  text.replace(/&(quot|amp|lt|gt|#x27);/g, (entity) => ENTITIES[entity] ?? entity)

const ENTITIES: Record<string, string> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#x27;': "'",
}

/** Hidden fields and named buttons of the form with the id `form`, in the last page that has it. */
function fieldsOf(form: string, earlier: readonly ConformanceReply[]): Field[] {
  const pattern = new RegExp(`<form id="${form}"[^>]*>(.*?)</form>`, 's')
  for (const { body } of earlier.toReversed()) {
    const [, content] = pattern.exec(Buffer.from(body).toString('utf8')) ?? []
    if (content === undefined) continue
    const fields = content.matchAll(
      /<(?:input type="hidden"|button)(?=[^>]* name="([^"]*)")(?:[^>]* value="([^"]*)")?[^>]*>/g,
    )
    return [...fields].map(([, name = '', value = '']) => [decodeHtml(name), decodeHtml(value)])
  }
  throw new Error(`No earlier reply of the case has a form with the id "${form}".`)
}

export interface Action {
  id: string
  /** What it is bound to. An inline action is bound to the promise of what it closes over, encrypted. */
  bound: unknown[]
}

const REFERENCE = '$ACTION_REF_'
const ID = '$ACTION_ID_'

/** Reads the action of a form that is bound to nothing but JSON and, as closures are, to promises of it. */
function actionOf(form: string, earlier: readonly ConformanceReply[]): Action {
  const fields = fieldsOf(form, earlier)
  const direct = fields.find(([name]) => name.startsWith(ID))?.[0]
  if (direct) return { id: direct.slice(ID.length), bound: [] }
  const number = fields.find(([name]) => name.startsWith(REFERENCE))?.[0].slice(REFERENCE.length)
  const valueOf = (part: string) =>
    fields.find(([name]) => name === `$ACTION_${number}:${part}`)?.[1] ?? '[]'
  const { id } = JSON.parse(valueOf('0')) as { id?: string }
  if (!id) throw new Error(`The form "${form}" has no Server Action.`)
  const bound = (JSON.parse(valueOf('1')) as unknown[]).map((value) => {
    const promised = typeof value === 'string' && /^\$@([\da-f]+)$/.exec(value)?.[1]
    return promised ? Promise.resolve(JSON.parse(valueOf(promised))) : value
  })
  return { id, bound }
}

let wire: Promise<ReactWire> | undefined

/** Who runs the cases encodes; the pages of the site list them, and must not bundle the encoders. */
async function loadWire(): Promise<ReactWire> {
  const { loadReactWire } = await import(/* turbopackIgnore: true */ '../testing/react-wire')
  return loadReactWire()
}

/** The arguments as React's client encodes them: text, or the parts of a form. */
async function encode(values: unknown[]): Promise<string | FormData> {
  wire ??= loadWire()
  const { client } = await wire
  return client.encodeReply(values, { temporaryReferences: client.createTemporaryReferenceSet() })
}

async function partsOf(form: FormData): Promise<Part[]> {
  const parts = [...form].map(async ([name, value]): Promise<Part> => {
    if (typeof value === 'string') return { name, value }
    const bytes = new Uint8Array(await value.arrayBuffer())
    return { name, value: bytes, filename: value.name, type: value.type }
  })
  return Promise.all(parts)
}

/** Adds to the headers and the body of `request`; what it names itself stays. */
function addTo(request: ConformanceRequest, other: ConformanceRequest): ConformanceRequest {
  const named = new Set(request.headers.map(([name]) => name.toLowerCase()))
  const more = other.headers.filter(([name]) => !named.has(name.toLowerCase()))
  return { ...request, headers: [...request.headers, ...more], body: request.body ?? other.body }
}

/**
 * Next's client calls the action of the form with the id `form`.
 * @param alter changes what the page has said of the action
 */
export function call(
  path: string,
  form: string,
  values: unknown[] = [],
  headers: Headers = {},
  alter: (action: Action) => Action = (action) => action,
): ConformanceRequest {
  return {
    ...send('POST', path, headers),
    async complete(request, earlier) {
      const { id, bound } = alter(actionOf(form, earlier))
      const encoded = await encode([...bound, ...values])
      const message =
        typeof encoded === 'string'
          ? { ...send('POST', path, TEXT), body: new TextEncoder().encode(encoded) }
          : postMultipart(path, await partsOf(encoded))
      const client: Headers = [
        ['accept', 'text/x-component'],
        ['next-action', id],
        ['origin', ORIGIN],
        ...message.headers,
      ]
      return addTo(request, { ...message, headers: client })
    },
  }
}

const TEXT: Headers = [['content-type', 'text/plain;charset=UTF-8']]

/**
 * A browser without JavaScript submits the form with the id `form`, in which the visitor has filled `fields`.
 * @param alter changes the hidden fields
 */
export function submit(
  path: string,
  form: string,
  fields: Part[] = [],
  headers: Headers = {},
  alter: (hidden: Part[]) => Part[] = (hidden) => hidden,
): ConformanceRequest {
  return {
    ...send('POST', path, headers),
    complete(request, earlier) {
      const hidden = fieldsOf(form, earlier).map(([name, value]) => ({ name, value }))
      const browser: Headers = [
        ['accept', 'text/html'],
        ['origin', ORIGIN],
      ]
      const message = postMultipart(path, [...alter(hidden), ...fields])
      return addTo(request, { ...message, headers: [...browser, ...message.headers] })
    },
  }
}

/** The request in which `alter` changes what it was completed to. */
export const altered = (
  request: ConformanceRequest,
  alter: (complete: ConformanceRequest) => ConformanceRequest,
): ConformanceRequest => ({
  ...request,
  complete: async (given, earlier) => alter((await request.complete?.(given, earlier)) ?? given),
})

/** A page is got, and an action of it called. */
export const calling = (path: string, form: string, ...values: unknown[]) => [
  get(path),
  call(path, form, values),
]

/** A page is got, and a form of it submitted without JavaScript. */
export const submitting = (path: string, form: string, ...fields: Part[]) => [
  get(path),
  submit(path, form, fields),
]
