// Server worker. Runs Prisma's script and connects it to the Postgres worker.

import type { ServerBoot, ServerEvent } from '../protocol/server'
import type { createModules } from './prisma/client-bundle'
import { currentRequest } from './request-record'

declare global {
  /** Set by the script that prisma/client-bundle.ts is built into. */
  var __routeLabPrisma: { createModules: typeof createModules } | undefined
  /** Bytes of the query compiler, compiled before Prisma's script asks for them. */
  var __routeLabPrismaWasm: ArrayBuffer | WebAssembly.Module | undefined
}

/** Resolves to the modules `@prisma/client`, `@prisma/adapter-pg` and the default `lib/db`. */
export async function startPrisma(
  { prisma, database }: ServerBoot,
  send: (event: ServerEvent) => void,
): Promise<Record<string, object>> {
  globalThis.__routeLabPrismaWasm = await WebAssembly.compile(prisma.wasm)
  new Function(prisma.script)()
  const started = globalThis.__routeLabPrisma
  if (!started) {
    throw new Error('The Prisma script did not start: its bundle does not fit this server worker.')
  }
  delete globalThis.__routeLabPrisma
  return started.createModules({
    connect: () => database,
    onQueryStart(sql) {
      const record = currentRequest.getStore()
      if (record) send({ type: 'query', id: record.request.id, sql, done: false })
    },
    onQuery({ sql, params, rows, ms, error }) {
      const record = currentRequest.getStore()
      if (!record) return
      record.addQuery({ sql, params, rows, ms, ...(error && { error }) })
      send({ type: 'query', id: record.request.id, sql, done: true })
    },
  })
}
