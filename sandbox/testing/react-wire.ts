// Tests: React's own encoders as Next ships them, so that readers meet the bytes of React and no copies.

import path from 'node:path'
import { build } from 'esbuild'
import { onlyFile } from '../build/bundle-options'

type Reference = (...args: unknown[]) => Promise<unknown>

/** How React writes a Server Action into a form that works without JavaScript. */
interface FormActionFields {
  name: string
  data: FormData | null
}

interface ClientFunctions {
  encodeReply(value: unknown, options?: object): Promise<string | FormData>
  createServerReference(id: string, callServer: Reference): Reference
  createTemporaryReferenceSet(): object
}

interface ServerFunctions {
  renderToReadableStream(
    model: unknown,
    clientModules: object,
    options?: { onError?(error: unknown): string | undefined },
  ): ReadableStream<Uint8Array>
  registerClientReference(proxy: object, id: string, name: string): object
  registerServerReference(action: Reference, id: string, name: string | null): Reference
}

interface React {
  createElement(type: unknown, props: object | null, ...children: unknown[]): unknown
  Suspense: unknown
  Fragment: unknown
}

export interface ReactWire {
  react: React
  dom: { preload(href: string, options: { as: string }): void; preconnect(href: string): void }
  server: ServerFunctions
  /** As in the browser. */
  client: ClientFunctions
  /** As in the server's HTML renderer, which writes forms. */
  formAction(id: string, bound: unknown[], number: string): Promise<FormActionFields>
}

const COMPILED = 'next/dist/compiled'
const root = path.resolve(import.meta.dirname, '../..')

/** `react` and `react-dom` of one layer, by the names that their own files use for each other too. */
function alias(layer: 'server' | 'client'): Record<string, string> {
  const file = (name: string) =>
    path.join(
      root,
      'node_modules',
      COMPILED,
      name,
      layer === 'server' ? `${name}.react-server.js` : 'index.js',
    )
  return Object.fromEntries(
    ['react', 'react-dom'].flatMap((name) => [
      [name, file(name)],
      [`${COMPILED}/${name}`, file(name)],
    ]),
  )
}

async function load<T>(layer: 'server' | 'client', entry: string): Promise<T> {
  const result = await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    format: 'iife',
    globalName: 'loaded',
    platform: 'node',
    alias: alias(layer),
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  })
  const script = Buffer.from(onlyFile(result.outputFiles)).toString()
  const webpack = { u: String }
  return new Function('__webpack_require__', `${script};return loaded`)(webpack) as T
}

const WEBPACK = `${COMPILED}/react-server-dom-webpack`

/** Loads both sides; takes a moment. */
export async function loadReactWire(): Promise<ReactWire> {
  const [server, client, html] = await Promise.all([
    load<{ server: ServerFunctions; react: React; dom: ReactWire['dom'] }>(
      'server',
      `export * as react from 'react'; export * as dom from 'react-dom';
       export * as server from '${WEBPACK}/server.edge'`,
    ),
    load<ClientFunctions>('client', `export * from '${WEBPACK}/client.browser'`),
    load<ClientFunctions>('client', `export * from '${WEBPACK}/client.edge'`),
  ])
  return {
    ...server,
    client,
    formAction: async (id, bound, number) => {
      const action = html.createServerReference(id, () => Promise.resolve())
      const reference = bound.length > 0 ? (action.bind(null, ...bound) as Reference) : action
      return formFields(reference, number)
    },
  }
}

/** React throws a promise while bound arguments are not encoded yet. */
async function formFields(reference: Reference, number: string): Promise<FormActionFields> {
  const encode = (reference as unknown as Record<string, (number: string) => FormActionFields>)[
    '$$FORM_ACTION'
  ]!
  try {
    return encode.call(reference, number)
  } catch (thrown) {
    await thrown
    return formFields(reference, number)
  }
}

/** The chunks of a stream, as they came. */
export async function chunksOf(
  stream: ReadableStream<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of stream) chunks.push(new Uint8Array(chunk))
  return chunks
}
