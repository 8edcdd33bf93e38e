// Compiler worker and build time. The references between server and browser that Next's compiler tells of
// in comments of its output: client components, Server Actions and cached functions.

import { extractInfoFromServerReferenceId } from 'next/dist/shared/lib/server-reference-info'
import type { CompiledModule } from '../protocol/project'

/** CLIENT_MODULE_LABEL of next/dist/build/analysis/get-page-static-info.js. */
const CLIENT_ENTRY = /\/\* __next_internal_client_entry_do_not_use__ ([^ ]*) (?:cjs|auto) \*\//

/** ACTION_MODULE_LABEL of the same file. */
const SERVER_REFERENCES = /\/\* __next_internal_action_entry_do_not_use__ (\{.*?\}) \*\//

interface ServerReference {
  id: string
  type: 'server-action' | 'use-cache'
  /** Name of the export that Next calls it by. */
  name: string
}

function readServerReferences(written: string): ServerReference[] {
  const [, list = '{}'] = SERVER_REFERENCES.exec(written) ?? []
  const entries = Object.entries(JSON.parse(list) as Record<string, { name: string }>)
  return entries.map(([id, { name }]) => ({
    id,
    name,
    type: extractInfoFromServerReferenceId(id).type,
  }))
}

/** What a file that begins with `'use client'` exports, `*` and `default` included; else undefined. */
export function readClientExports(written: string): string[] | undefined {
  const [, names] = CLIENT_ENTRY.exec(written) ?? []
  return names?.split(',').filter((name) => name !== '')
}

/** What `written`, SWC's output for the react-server layer, refers to, as far as it does. */
export function referenceFacts(
  written: string,
): Pick<CompiledModule, 'clientExports' | 'actions' | 'actionNames'> {
  const clientExports = readClientExports(written)
  const found = readServerReferences(written).filter(({ type }) => type === 'server-action')
  const byId = (name: (reference: ServerReference) => string) =>
    Object.fromEntries(found.map((reference) => [reference.id, name(reference)]))
  return {
    ...(clientExports && { clientExports }),
    ...(found.length > 0 && {
      actions: byId(({ name }) => name),
      actionNames: byId((reference) => actionSourceName(written, reference)),
    }),
  }
}

/** `registerServerReference(save, "<id>", null)` names the function; an inline one is moved and keeps its name. */
function actionSourceName(written: string, { id, name }: ServerReference): string {
  const registered =
    new RegExp(`registerServerReference\\(([\\w$]+), "${id}"`).exec(written)?.[1] ?? name
  const moved = written.indexOf(`${registered} = function `)
  const [, own] =
    /^\S+ = function\*? ([\w$]+)\(/.exec(moved === -1 ? '' : written.slice(moved)) ?? []
  return own ?? registered
}

/** Functions with `'use cache'`: id to the name in the source, which follows the registration. */
export function readCachedFunctions(written: string): Record<string, string> {
  const found = readServerReferences(written).filter(({ type }) => type === 'use-cache')
  return Object.fromEntries(found.map(({ id, name }) => [id, cachedSourceName(written, name)]))
}

function cachedSourceName(written: string, registered: string): string {
  const start = written.indexOf(`Object["defineProperty"](${registered}, "name"`)
  const [, name] = /value: "([^"]+)"/.exec(start === -1 ? '' : written.slice(start)) ?? []
  return name ?? registered
}
