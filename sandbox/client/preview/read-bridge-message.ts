// Page. Reads what a document of the preview sends. It runs learner code, so nothing is taken on trust.

import type { DriveReply, PageState } from '../../protocol/drive'
import type { BridgeMessage, FrameReport, SoftNavigation } from '../../protocol/preview'
import type { FieldView, PageView } from '../../visitor/view'

type Check = (value: unknown) => boolean
type Fields<T> = { [K in keyof Required<T>]: Check }

const text: Check = (value) => typeof value === 'string'
const flag: Check = (value) => typeof value === 'boolean'
const whole: Check = (value) => Number.isSafeInteger(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function shape<T>(fields: Fields<T>): Check {
  const checks = Object.entries<Check>(fields)
  return (value) => isRecord(value) && checks.every(([name, check]) => check(value[name]))
}

/** `findIndex` also visits the holes of a sparse array. */
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.findIndex((item) => !check(item)) === -1

const pairs = list((pair) => Array.isArray(pair) && pair.length === 2 && list(text)(pair))

const body: Check = (value) =>
  value === null || value instanceof ArrayBuffer || value instanceof ReadableStream

const report = shape<FrameReport>({
  kind: oneOf('error', 'rejection', 'console'),
  level: oneOf('error', 'warn', 'info'),
  message: text,
  stack: optional(text),
  file: optional(text),
  url: optional(text),
  line: optional(whole),
  column: optional(whole),
})

const state = shape<PageState>({
  title: text,
  heading: (value) => value === null || text(value),
  text,
  items: list(text),
  fields: list(
    shape<FieldView>({
      label: text,
      value: text,
      checked: flag,
      disabled: flag,
      invalid: flag,
      description: text,
      focused: flag,
    }),
  ),
  buttons: list(shape<PageView['buttons'][number]>({ name: text, disabled: flag })),
  links: list(shape<PageView['links'][number]>({ name: text, href: text })),
  hidden: pairs,
  busy: list(text),
  waiting: flag,
})

const reply = shape<DriveReply>({
  refusal: (value) => value === null || text(value),
  unrest: oneOf(null, 'loading', 'hydrating', 'requests', 'timers', 'leaving'),
  states: list(state),
})

type Of<K extends BridgeMessage['type']> = Extract<BridgeMessage, { type: K }>
const soft = shape<SoftNavigation>({ type: text, url: text, key: whole })

const messages: { [K in BridgeMessage['type']]: Check } = {
  fetch: shape<Of<'fetch'>>({
    type: text,
    id: whole,
    url: text,
    method: text,
    headers: pairs,
    body,
    redirect: oneOf('follow', 'error', 'manual'),
    credentials: flag,
  }),
  image: shape<Of<'image'>>({ type: text, id: whole, html: text }),
  pull: shape<Of<'pull'>>({ type: text, id: whole }),
  cancel: shape<Of<'cancel'>>({ type: text, id: whole }),
  push: soft,
  replace: soft,
  go: shape<Of<'go'>>({ type: text, delta: whole }),
  navigate: shape<Of<'navigate'>>({ type: text, url: text, replace: flag }),
  title: shape<Of<'title'>>({ type: text, title: text }),
  cookie: shape<Of<'cookie'>>({ type: text, line: text }),
  report: shape<Of<'report'>>({ type: text, report }),
  driven: shape<Of<'driven'>>({ type: text, id: whole, reply }),
}

const isKnown = (type: unknown): type is BridgeMessage['type'] =>
  typeof type === 'string' && Object.hasOwn(messages, type)

/** `data` as a message, or null when it is none. */
export function readBridgeMessage(data: unknown): BridgeMessage | null {
  if (!isRecord(data) || !isKnown(data.type) || !messages[data.type](data)) return null
  return data as BridgeMessage
}
