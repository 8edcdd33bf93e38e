// Page. The first row of a reply of Next 16: what its one-letter fields mean, and the route that it renders.

import { plainText } from './flight-resolve'
import { type WireValue, propertyOf } from './wire-value'

/** Why the reply was made; it decides what some letters mean. */
export type PayloadKind = 'document' | 'navigation' | 'action' | 'prefetch'

export interface PayloadField {
  field: string
  /** Next's own name of it. */
  name: string
  /** One sentence for people. */
  words: string
  value: WireValue
}

type Words = readonly [name: string, words: string]

/** Letters that all payloads share, by `shared/lib/app-router-types.d.ts` and `rsc-transport.d.ts`. */
const SHARED: Readonly<Record<string, Words>> = {
  a: ['shellByteLength', 'where the part ends that does not depend on the request'],
  b: [
    'buildId',
    'the build that answered; another one than the page’s makes the browser load anew',
  ],
  d: ['dynamicStaleTime', 'seconds for which the browser keeps what was rendered for this request'],
  f: [
    'isUpgradeableISRFallback',
    'rendered for any parameters; a version of its own may come later',
  ],
  i: ['couldBeIntercepted', 'whether another route may show this URL when one navigates to it'],
  l: ['staticStageByteLength', 'where the static part of the reply ends'],
  n: ['mpaNavigation', 'the browser has to load this URL as a new document'],
  p: ['runtimePrefetchStream', 'a prefetch payload that travels along'],
  q: ['renderedSearch', 'the query string that the page was rendered with'],
  r: ['rootVaryParams', 'the root parameters that were read'],
  s: ['staleTime', 'seconds for which the browser may reuse the reply'],
  t: ['transportData', 'the route: its segments, and what was rendered for each'],
  u: ['runtimeDataAccessed', 'whether cookies, headers or the like were read'],
  w: ['shellUsedSessionData', 'whether the shell depends on the session'],
  G: ['GlobalError', 'the component that shows errors of the root layout'],
  S: [
    'supportsPerSegmentPrefetching',
    'whether the parts of the route can be prefetched one by one',
  ],
}

const DOCUMENT_ONLY: Readonly<Record<string, Words>> = {
  c: ['initialCanonicalUrlParts', 'the path of the URL, cut at its slashes'],
  m: ['missingSlots', 'parallel routes without a page'],
}

const ACTION_ONLY: Readonly<Record<string, Words>> = {
  a: ['actionResult', 'what the Server Action returned, or the error that it threw'],
}

/** Which payload the root row is; null when it is no payload of Next's router. */
export function payloadKind(root: WireValue): PayloadKind | null {
  const has = (name: string) => propertyOf(root, name) !== undefined
  if (has('c') && has('t')) return 'document'
  if (has('S')) return 'navigation'
  if (has('a') && has('q') && has('i')) return 'action'
  return has('t') || has('n') ? 'prefetch' : null
}

/** The fields of the root row with their meaning; none where it is no payload of Next's router. */
export function payloadFields(root: WireValue): PayloadField[] {
  const kind = payloadKind(root)
  if (kind === null || root.kind !== 'object') return []
  const own = kind === 'document' ? DOCUMENT_ONLY : kind === 'action' ? ACTION_ONLY : {}
  return root.entries.map(([field, value]) => {
    const [name, words] = own[field] ??
      SHARED[field] ?? [field, 'a field that Next 16.4 does not name']
    return { field, name, words, value }
  })
}

/** `rendered`: the reply holds its output. `skipped`: the browser has it. `left out`: asked for when needed. */
type SegmentState = 'rendered' | 'skipped' | 'left out'

export interface RouteSegment {
  /** Parallel route that the segment stands in; `children` where the author named none. */
  slot: string
  /** `problems`, `[id] = 3`, `page`. */
  label: string
  state: SegmentState
  /** What was rendered for it. */
  output: WireValue | null
  children: RouteSegment[]
}

/** The route of a payload whose root was resolved with `resolve`; null where the payload renders nothing. */
export function payloadRoute(root: WireValue): RouteSegment | null {
  const tree = propertyOf(propertyOf(root, 't'), 't')
  return tree ? segmentOf(tree, 'children') : null
}

function segmentOf(node: WireValue, slot: string): RouteSegment {
  const data = propertyOf(node, 'd')
  const output = propertyOf(data, 'r') ?? null
  const skipped = output === null || (output.kind === 'plain' && output.value === null)
  const slots = propertyOf(node, 'c')
  return {
    slot,
    label: segmentLabel(propertyOf(node, 's')),
    state: data === undefined ? 'left out' : skipped ? 'skipped' : 'rendered',
    output: skipped ? null : output,
    children:
      slots?.kind === 'map'
        ? slots.entries.map(([name, child]) => segmentOf(child, plainText(name)))
        : [],
  }
}

/** Dynamic segments are objects of name `n`, type `t` and key `k`. */
function segmentLabel(segment: WireValue | undefined): string {
  if (segment?.kind === 'object') {
    const name = plainText(propertyOf(segment, 'n'))
    return paramLabel(name, plainText(propertyOf(segment, 't')), propertyOf(segment, 'k'))
  }
  return staticLabel(plainText(segment))
}

function paramLabel(name: string, type: string, key: WireValue | undefined): string {
  const bracketed = bracketedParam(name, type)
  return key?.kind === 'plain' && key.value === null
    ? `${bracketed} from the URL`
    : `${bracketed} = ${plainText(key)}`
}

/** A parameter as its folder is called: `[id]`, `[...path]`, `[[...path]]`. */
export function bracketedParam(name: string, type: string): string {
  if (type === 'oc') return `[[...${name}]]`
  return type.startsWith('c') ? `[...${name}]` : `[${name}]`
}

/** A segment's name for people: `/` for the root layout, `page` for Next's `__PAGE__`. */
export function staticLabel(segment: string): string {
  if (segment === '') return '/'
  if (segment.startsWith('__PAGE__')) return 'page'
  return segment === '__DEFAULT__' ? 'default' : segment
}
