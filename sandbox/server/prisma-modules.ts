// Server worker. Runs Prisma's script and connects it to the Postgres worker.

import { compileWasm, unpack } from '../protocol/packed-asset'
import type { ServerBoot } from '../protocol/server'
import type { EventSender } from './event-sender'
import type { createModules } from './prisma/client-bundle'
import type { warmUpPrisma } from './prisma/warm-up'
import { currentRequest } from './request-record'

declare global {
  /** Set by the script that prisma/client-bundle.ts is built into. */
  var __routeLabPrisma:
    { createModules: typeof createModules; warmUpPrisma: typeof warmUpPrisma } | undefined
  /** Bytes of the query compiler, compiled before Prisma's script asks for them. */
  var __routeLabPrismaWasm: ArrayBuffer | WebAssembly.Module | undefined
}

/** Resolves to the modules `@prisma/client`, `@prisma/adapter-pg` and the default `lib/db`. */
export async function startPrisma(
  { prisma, database }: ServerBoot,
  sender: EventSender,
): Promise<Record<string, object>> {
  const [script, wasm] = await Promise.all([unpack(prisma.script), compileWasm(prisma.wasm)])
  globalThis.__routeLabPrismaWasm = wasm
  new Function(new TextDecoder().decode(script))()
  const started = globalThis.__routeLabPrisma
  if (!started) {
    throw new Error('The Prisma script did not start: its bundle does not fit this server worker.')
  }
  delete globalThis.__routeLabPrisma
  await started.warmUpPrisma()
  return started.createModules({
    connect: () => database,
    onQueryStart(sql) {
      const record = currentRequest.getStore()
      if (record) sender.send({ type: 'query', id: record.request.id, sql, done: false })
    },
    onQuery({ sql, params, rows, ms, error }) {
      const record = currentRequest.getStore()
      if (!record) return
      record.addQuery({ sql, params, rows, ms, ...(error && { error }) })
      sender.sendSoon({ type: 'query', id: record.request.id, sql, done: true })
    },
  })
}
