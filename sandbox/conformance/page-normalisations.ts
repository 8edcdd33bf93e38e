// What differs between two builds of the same pages, and between two runs of one: left out of both sides.

import type { ConformanceReply, Normalisation } from './conformance-case'
import { readPage, withPage, type PageText } from './page-text'

/** Numbers values in the order in which they first come, for each kind apart. */
class Names {
  readonly #known = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  name(kind: string, value: string): string {
    const key = `${kind} ${value}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    const name = `#${kind}${count}`
    this.#known.set(key, name)
    return name
  }
}

interface Rule extends Normalisation {
  apply(page: PageText, names: Names): PageText
}

const everywhere = (page: PageText, change: (text: string) => string): PageText => ({
  ...page,
  html: change(page.html),
  rows: page.rows.map(change),
  headers: page.headers.map(([name, value]) => [name, change(value)]),
})

const withHeader = (
  page: PageText,
  wanted: RegExp,
  change: (value: string) => string,
): PageText => ({
  ...page,
  headers: page.headers.map(([name, value]) => [name, wanted.test(name) ? change(value) : value]),
})

const SCRIPT =
  /<script\b[^>]* src="\/(?:[\w-]+\/)?_next\/static\/[^"]*"[^>]*><\/script>|<link rel="preload" as="script"[^>]*\/>/g

/** Names of chunks among the rows: import rows refer to them. */
const CHUNK = /^[\da-f]+:"static\/chunks\/[^"]*"$/

/** The list of chunks in a row `id:I[module,[chunks],"name"]`. */
const IMPORTED_CHUNKS = /^([\da-f]+:I\[(?:"[^"]*"|\d+),)\[[^\]]*\]/

const scripts: Rule = {
  name: 'chunks of client code',
  reason: 'They belong to a build; a page of the sandbox has one script, which its frame is given.',
  apply: (page) => ({
    ...page,
    html: page.html.replace(SCRIPT, ''),
    rows: page.rows
      .filter((row) => !CHUNK.test(row))
      .map((row) => row.replace(IMPORTED_CHUNKS, '$1[]')),
  }),
}

const styles: Rule = {
  name: 'names of stylesheets',
  reason: 'webpack names a stylesheet by its content, the sandbox by the path of the source.',
  apply: (page, names) =>
    everywhere(page, (text) =>
      text.replace(/(?<=\/_next\/static\/css\/)[^"?\\]+\.css/g, (file) => names.name('css', file)),
    ),
}

const images: Rule = {
  name: 'hashes of images that are code',
  reason:
    'webpack hashes what its compiler makes of an icon or an image of metadata, the sandbox its source. The hash of an SVG file is compared.',
  apply: (page, names) =>
    everywhere(page, (text) =>
      text.replace(/(?<=\/[\w-]+)\?[\da-f]{16}(?=\\?")/g, (hash) => names.name('image', hash)),
    ),
}

/** A long module id stands in a row of its own, `id:"text"`. */
const TEXT_ROW = /^([\da-f]+):"((?!\$)[^"]*)"$/
const REFERS = /^[\da-f]+:I\["\$([\da-f]+)"/

const longIds: Rule = {
  name: 'rows of long module ids',
  reason:
    'A module id of the sandbox is a path, which React writes once and refers to; webpack has short numbers.',
  apply(page) {
    const used = new Set(page.rows.flatMap((row) => REFERS.exec(row)?.[1] ?? []))
    const texts = new Map(
      page.rows.flatMap((row) => {
        const [, id = '', text = ''] = TEXT_ROW.exec(row) ?? []
        return used.has(id) ? [[id, text] as const] : []
      }),
    )
    const rows = page.rows
      .filter((row) => !texts.has(TEXT_ROW.exec(row)?.[1] ?? ''))
      .map((row) => {
        const text = texts.get(REFERS.exec(row)?.[1] ?? '')
        return text === undefined ? row : row.replace(/(?<=I\[)"\$[\da-f]+"/, () => `"${text}"`)
      })
    return { ...page, rows }
  },
}

/** What the root row says of its stages: it promises the numbers of their bytes. */
const STAGE = /"[al]":"\$@([\da-f]+)"/g

const stages: Rule = {
  name: 'lengths of stages',
  reason:
    'With cacheComponents a payload says how many of its bytes belong to the shell and to what is static; module ids are among them.',
  apply(page) {
    const root = page.rows.find((row) => row.startsWith('0:')) ?? ''
    const ids = new Set([...root.matchAll(STAGE)].map(([, id]) => id))
    const isLength = (row: string) => ids.has(/^([\da-f]+):\d+$/.exec(row)?.[1])
    return {
      ...page,
      rows: page.rows.map((row) => (isLength(row) ? row.replace(/\d+$/, '#bytes') : row)),
    }
  },
}

/** A reference to a row in a string of a row. */
const REFERENCE = /"\$([LQWKhFiBZ@]?)([\da-f]+)(?=[":])/g

/** Rows by their id in the order in which the root row comes to refer to them; others follow. */
function inOrder(rows: string[]): string[] {
  const idOf = (row: string) => /^[\da-f]+(?=:)/.exec(row)?.[0] ?? ''
  const byId = new Map<string, string[]>()
  for (const row of rows) byId.set(idOf(row), [...(byId.get(idOf(row)) ?? []), row])
  const numbers = new Map<string, number>()
  const visit = (id: string): void => {
    if (numbers.has(id)) return
    numbers.set(id, numbers.size)
    for (const row of byId.get(id) ?? []) {
      for (const [, , target = ''] of row.matchAll(REFERENCE)) visit(target)
    }
  }
  visit('0')
  for (const id of byId.keys()) if (id !== '') visit(id)
  const numbered = [...numbers].flatMap(([id, number]) =>
    (byId.get(id) ?? []).map((row) =>
      row
        .replace(/^[\da-f]+(?=:)/, `#${number}`)
        .replace(
          REFERENCE,
          (_, tag: string, target: string) => `"$${tag}#${numbers.get(target) ?? target}`,
        ),
    ),
  )
  return [...(byId.get('') ?? []), ...numbered]
}

const rowOrder: Rule = {
  name: 'order and numbers of rows',
  reason:
    'A row is sent when its promise settles. Lowered async functions take more turns than those of the engine, so two rows that settle at nearly the same time may change places.',
  apply: (page) => ({ ...page, rows: inOrder(page.rows) }),
}

/** `id:I[module,[chunks],"name"]` */
const IMPORT = /^(#\d+:I)\[("[^"]*"|\d+),\[[^\]]*\],(.*)\]$/s

const modules: Rule = {
  name: 'module ids',
  reason:
    'webpack numbers the modules of a build, the sandbox calls them by their paths; the default export of a CommonJS module of Next has no name there, and is marked as awaited.',
  apply: (page, names) => ({
    ...page,
    rows: page.rows.map((row) =>
      row.replace(IMPORT, (_, head: string, module: string, rest: string) => {
        const name = rest.replace(/^"default"/, '""').replace(/^"",1$/, '""')
        return `${head}[${names.name('module', module)},${name}]`
      }),
    ),
  }),
}

const buildId: Rule = {
  name: 'build id',
  reason: 'Each build makes its own.',
  apply: (page) =>
    everywhere(page, (text) => text.replace(/(?<=[{,]"(?:b|buildId)":")[\w-]+(?=")/g, '#build')),
}

const requestIds: Rule = {
  name: 'request ids',
  reason: 'Each rendering makes one, and two elements of the head have it as their key.',
  apply: (page) =>
    everywhere(page, (text) =>
      text.replace(/(?<=,")[\w-]{21}(?=[vm]",\{"children":)/g, '#request'),
    ),
}

const formStates: Rule = {
  name: 'keys of form states',
  reason:
    'React hashes the names of the components around a form into its key, and a real build shortens names.',
  apply: (page, names) =>
    everywhere(page, (text) =>
      text.replace(/(?<=")k[\da-f]{32}(?=\\?")/g, (key) => names.name('state', key)),
    ),
}

/** What React writes of a form's action. */
const ACTION_FIELDS = /(?:<input type="hidden" name="\$ACTION_[^>]*\/>){2,}/g

const inNameOrder = (fields: string) => (fields.match(/<[^>]*>/g) ?? []).toSorted().join('')

const formFields: Rule = {
  name: 'numbers and order of form fields',
  reason:
    'React counts each attempt to write a form with bound values, tries again while they are being encrypted, and writes what is ready first.',
  apply: (page) =>
    everywhere(page, (text) =>
      text
        .replace(/(?<=\$ACTION_(?:REF_)?)\d+(?=["\\:])/g, '#')
        .replace(ACTION_FIELDS, inNameOrder),
    ),
}

const actionIds: Rule = {
  name: 'action ids',
  reason: 'Next salts them with the encryption key of the build.',
  apply: (page, names) =>
    everywhere(page, (text) =>
      text.replace(/\b[\da-f]{42}\b|(?<=_)[\da-f]{42}\b/g, (id) => names.name('action', id)),
    ),
}

const closures: Rule = {
  name: 'encrypted closures',
  reason: 'What an inline action closes over is encrypted, with a new vector each time.',
  apply: (page) =>
    everywhere(page, (text) =>
      text.replace(
        /(?<=")[\w+/]{64,}={0,2}(?=\\?")|(?<=&quot;)[\w+/]{64,}={0,2}(?=&quot;)/g,
        '#encrypted',
      ),
    ),
}

const digests: Rule = {
  name: 'digests',
  reason: 'The digest of an error is a hash of its stack, which names the places in the build.',
  apply: (page, names) =>
    everywhere(page, (text) =>
      text.replace(/(?<=data-dgst="|"digest":"|\$RX\("B:[\da-f]+",")\d+(?=")/g, (digest) =>
        names.name('digest', digest),
      ),
    ),
}

const etag: Rule = {
  name: 'ETag',
  reason: 'It is a hash of the body as it was sent.',
  apply: (page, names) => withHeader(page, /^etag$/i, (tag) => names.name('etag', tag)),
}

const length: Rule = {
  name: 'content length',
  reason: 'It counts the bytes as they were sent, scripts and ids included.',
  apply: (page) => withHeader(page, /^content-length$/i, () => '#length'),
}

const RULES: readonly Rule[] = [
  scripts,
  styles,
  images,
  longIds,
  stages,
  rowOrder,
  modules,
  buildId,
  requestIds,
  formStates,
  formFields,
  actionIds,
  closures,
  digests,
  etag,
  length,
]

/** Of topics with pages: in all their cases, for what is HTML or a reply of React Server Components. */
export const pageNormalisations: readonly Normalisation[] = [
  {
    name: 'place of rows in the document',
    reason:
      'A document carries its rows in scripts; how many and where depends on the speed of the server.',
  },
  ...RULES.map(({ name, reason }) => ({ name, reason })),
]

/** Normalises the replies of one case on one side, in their order. */
export function pageNormaliser(): (reply: ConformanceReply) => ConformanceReply {
  const names = new Names()
  return (reply) => {
    const page = readPage(reply)
    if (!page) return reply
    return withPage(
      reply,
      RULES.reduce((text, rule) => rule.apply(text, names), page),
    )
  }
}
