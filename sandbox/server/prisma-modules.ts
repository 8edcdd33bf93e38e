// Server worker. Runs Prisma's script, for the first project that imports what is in it, and connects it to the
// Postgres worker.

import { asModule } from '../modules/as-module'
import { Resolver } from '../modules/resolve'
import { compileWasm, unpack } from '../protocol/packed-asset'
import type { CompiledProject, ProjectFiles } from '../protocol/project'
import type { EventSender } from './event-sender'
import { fetchLate } from './late-scripts'
import { keepGlobals } from './project-globals'
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

/** Import specifiers; the last is the `lib/db` of a project that has none. */
const NAMES = ['@prisma/client', '@prisma/adapter-pg', 'project:lib/db'] as const

type PrismaModules = Record<(typeof NAMES)[number], object>

const isPrisma = (name: string): boolean => NAMES.some((known) => known === name)

/** Whether a module of the project imports Prisma, or the default `lib/db`. */
export function importsPrisma(files: ProjectFiles, compiled: CompiledProject): boolean {
  const resolver = new Resolver(files, isPrisma)
  return Object.entries(compiled).some(([file, { imports }]) =>
    imports.some(
      (specifier) =>
        resolver.fileOf(specifier, file) === null &&
        isPrisma(resolver.providedName(specifier, file)),
    ),
  )
}

/**
 * Resolves to Prisma's modules by import specifier. Rejects when they cannot be loaded; asking again tries again.
 * @param database the driver connection to the Postgres worker
 */
export async function startPrisma(
  database: MessagePort,
  sender: EventSender,
): Promise<PrismaModules> {
  const [script, wasm] = await Promise.all([
    fetchLate('prisma.js').then(unpack),
    fetchLate('prisma.wasm').then(compileWasm),
  ])
  globalThis.__routeLabPrismaWasm = wasm
  keepGlobals(new Function(new TextDecoder().decode(script)) as () => void)
  const started = globalThis.__routeLabPrisma
  if (!started) {
    throw new Error('The Prisma script did not start: its bundle does not fit this server worker.')
  }
  delete globalThis.__routeLabPrisma
  await started.warmUpPrisma()
  const { 'sandbox/db': db, ...modules } = started.createModules({
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
  return {
    '@prisma/client': asModule(modules['@prisma/client']),
    '@prisma/adapter-pg': asModule(modules['@prisma/adapter-pg']),
    'project:lib/db': asModule(db),
  }
}
