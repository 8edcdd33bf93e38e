// Server worker. Runs Prisma's script and connects it to the Postgres worker.

import type { ServerBoot } from '../protocol/server'
import type { createModules } from './prisma/client-bundle'
import { currentRequest } from './request-record'

declare global {
  /** Set by the script that prisma/client-bundle.ts is built into. */
  var __routeLabPrisma: { createModules: typeof createModules } | undefined
  /** Bytes of the query compiler, compiled before Prisma's script asks for them. */
  var __routeLabPrismaWasm: ArrayBuffer | WebAssembly.Module | undefined
}

/** Resolves to the modules `@prisma/client`, `@prisma/adapter-pg` and the default `lib/db`. */
export async function startPrisma({
  prisma,
  database,
}: ServerBoot): Promise<Record<string, object>> {
  globalThis.__routeLabPrismaWasm = await WebAssembly.compile(prisma.wasm)
  new Function(prisma.script)()
  const started = globalThis.__routeLabPrisma
  if (!started)
    throw new Error('The Prisma script did not start: its bundle does not fit this server worker.')
  delete globalThis.__routeLabPrisma
  return started.createModules({
    connect: () => database,
    onQuery: ({ sql, params, rows, ms, error }) =>
      currentRequest.getStore()?.addQuery({ sql, params, rows, ms, ...(error && { error }) }),
  })
}
