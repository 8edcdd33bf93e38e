// Page. A value of the wire as text, in the manner of JavaScript and JSX.

import { actionLabel } from './action-names'
import { encryptedBytes } from './encrypted-argument'
import type { WireValue } from './wire-value'

/** Lines up to this length stay whole. */
const LINE = 72

/**
 * `{ id: 3, due: Date(2026-11-24T10:00:00.000Z) }`, `<Counter start={3}>…</Counter>`.
 * Long values go over several lines, indented by two blanks.
 */
export function showValue(value: WireValue): string {
  return show(value, '')
}

function show(value: WireValue, indent: string): string {
  switch (value.kind) {
    case 'plain':
      return JSON.stringify(value.value)
    case 'special':
      return value.text
    case 'date':
      return `Date(${value.iso})`
    case 'array':
      return group('[', value.items.map(lister(indent)), ']', indent)
    case 'object':
      return group(
        '{',
        value.entries.map(([k, v]) => `${keyText(k)}: ${deeper(v, indent)}`),
        '}',
        indent,
      )
    case 'map':
      return `Map ${group(
        '{',
        value.entries.map(([k, v]) => `${deeper(k, indent)} → ${deeper(v, indent)}`),
        '}',
        indent,
      )}`
    case 'set':
      return `Set ${group('{', value.items.map(lister(indent)), '}', indent)}`
    case 'iterator':
      return `Iterator ${group('[', value.items.map(lister(indent)), ']', indent)}`
    case 'form':
      return `FormData ${group(
        '{',
        value.fields.map(([k, v]) => `${keyText(k)}: ${deeper(v, indent)}`),
        '}',
        indent,
      )}`
    case 'element':
      return showElement(value, indent)
    default:
      return showLeaf(value, indent)
  }
}

const lister = (indent: string) => (item: WireValue) => deeper(item, indent)

const deeper = (value: WireValue, indent: string) => show(value, `${indent}  `)

type Element = Extract<WireValue, { kind: 'element' }>
type Group = Extract<
  WireValue,
  {
    kind:
      | 'plain'
      | 'special'
      | 'date'
      | 'array'
      | 'object'
      | 'map'
      | 'set'
      | 'iterator'
      | 'form'
      | 'element'
  }
>

function showLeaf(value: Exclude<WireValue, Group>, indent: string): string {
  switch (value.kind) {
    case 'reference':
      return value.raw
    case 'file':
      return `${value.name === null ? 'Blob' : `File ${JSON.stringify(value.name)}`} (${value.type || 'no type'}, ${value.size} bytes)`
    case 'bytes':
      return `${value.type}(${value.size} bytes: ${value.hex})`
    case 'promise':
      return value.value ? `Promise(${show(value.value, indent)})` : 'Promise(pending)'
    case 'lazy':
      return value.value ? show(value.value, indent) : '(not here yet)'
    case 'stream':
      return `${value.of} ${group('[', [...value.items.map(lister(indent)), ...(value.open ? ['…'] : [])], ']', indent)}`
    case 'component':
      return `${value.name} of ${value.module}`
    case 'server function':
      return showServerFunction(value, indent)
    case 'error':
      return `Error(${value.digest === null ? value.words : `${value.words}; digest ${value.digest}`})`
    case 'kept':
      return '(kept by the sender)'
    case 'unreadable':
      return `(unreadable: ${value.text})`
  }
}

function showServerFunction(
  { id, place, bound }: Extract<WireValue, { kind: 'server function' }>,
  indent: string,
): string {
  const name = `Server Action ${actionLabel(id, place)}`
  if (!bound) return name
  const settled = bound.kind === 'promise' && bound.value ? bound.value : bound
  if (settled.kind !== 'array') return `${name}, bound to ${show(settled, indent)}`
  const items = settled.items.map((item, at) => {
    const bytes = at === 0 ? encryptedBytes(item, place) : null
    return bytes === null ? deeper(item, indent) : `(encrypted, ${bytes} bytes)`
  })
  return `${name}, bound to ${group('[', items, ']', indent)}`
}

/** `<Counter start={3}>…</Counter>`; lazy parts stand where their output will. */
function showElement(element: Element, indent: string): string {
  const name = elementName(element.type)
  const props = element.props.kind === 'object' ? element.props.entries : []
  const children = props.find(([prop]) => prop === 'children')?.[1]
  const attributes = props
    .filter(([prop]) => prop !== 'children')
    .map(([prop, value]) => ` ${prop}=${attributeText(value, indent)}`)
  const key = element.key === null ? '' : ` key=${JSON.stringify(element.key)}`
  const spread = element.props.kind === 'object' ? '' : ` {...${show(element.props, indent)}}`
  const open = `<${name}${key}${spread}${attributes.join('')}`
  if (!children || isEmpty(children)) return `${open} />`
  return block(`${open}>`, childTexts(children, `${indent}  `), `</${name}>`, indent)
}

const isEmpty = (value: WireValue): boolean =>
  (value.kind === 'special' && value.text === 'undefined') ||
  (value.kind === 'plain' && (value.value === null || value.value === false))

/** Name of an element's type: the tag, or what the client component is called. */
function elementName(type: WireValue): string {
  switch (type.kind) {
    case 'plain':
      return String(type.value)
    case 'component':
      return type.name === 'default' ? moduleName(type.module) : type.name
    case 'special':
      return SYMBOL_NAMES[type.text] ?? type.text
    case 'lazy':
      return type.value ? elementName(type.value) : 'Pending'
    case 'reference':
      return type.raw
    default:
      return show(type, '')
  }
}

const SYMBOL_NAMES: Readonly<Record<string, string>> = {
  'Symbol.for("react.fragment")': 'Fragment',
  'Symbol.for("react.suspense")': 'Suspense',
  'Symbol.for("react.activity")': 'Activity',
  'Symbol.for("react.strict_mode")': 'StrictMode',
  'Symbol.for("react.view_transition")': 'ViewTransition',
}

/** `app/ui/reset-button.tsx` → `ResetButton`, for default exports: small letters would read as HTML. */
function moduleName(module: string): string {
  const file =
    module
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? ''
  const words = file.split(/[^\p{L}\p{N}$_]+/u)
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('') || module
}

function attributeText(value: WireValue, indent: string): string {
  return value.kind === 'plain' && typeof value.value === 'string'
    ? JSON.stringify(value.value)
    : `{${deeper(value, indent)}}`
}

function childTexts(children: WireValue, indent: string): string[] {
  const settled = children.kind === 'lazy' && children.value ? children.value : children
  if (settled.kind === 'array') {
    return settled.items
      .filter((item) => !isEmpty(item))
      .flatMap((item) => childTexts(item, indent))
  }
  if (settled.kind === 'plain') return [String(settled.value)]
  if (settled.kind === 'element') return [showElement(settled, indent)]
  return [`{${show(settled, indent)}}`]
}

const keyText = (key: string) => (/^[\w$]+$/.test(key) ? key : JSON.stringify(key))

function group(open: string, parts: string[], close: string, indent: string): string {
  if (parts.length === 0) return `${open}${close}`
  const gap = open === '[' ? '' : ' '
  const line = `${open}${gap}${parts.join(', ')}${gap}${close}`
  if (fits(line)) return line
  const inner = parts.map((part) => `${indent}  ${part},\n`).join('')
  return `${open}\n${inner}${indent}${close}`
}

function block(open: string, parts: string[], close: string, indent: string): string {
  const line = open + parts.join('') + close
  if (parts.length < 2 && fits(line)) return line
  return [open, ...parts.map((part) => `${indent}  ${part}`), `${indent}${close}`].join('\n')
}

const fits = (text: string) => text.length <= LINE && !text.includes('\n')
