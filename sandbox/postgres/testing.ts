// Test support: a host in this process, and Prisma Client connected to it as a server worker would be.

import vm from 'node:vm'
import { postgresAssets } from '../build/postgres-bundles'
import type { createModules } from '../server/prisma/client-bundle'
import type { QueryEvent } from '../server/prisma/remote-adapter'
import { DatabaseHost } from './database-host'
import { startEngine, type PostgresAssets } from './engine'

const files = await postgresAssets()

function file(name: string): Uint8Array<ArrayBuffer> {
  const bytes = files[name]
  if (!bytes) throw new Error(`The build made no ${name}.`)
  return new Uint8Array(bytes)
}

function testAssets(): PostgresAssets {
  return {
    wasm: WebAssembly.compile(file('pglite.wasm')),
    data: new Blob([file('pglite.data')]),
    snapshot: new Blob([file('snapshot.tar')]),
  }
}

export function startTestHost(start: typeof startEngine = startEngine): Promise<DatabaseHost> {
  return DatabaseHost.create(testAssets(), start)
}

/** What the built Prisma script gives a project whose database is `state`. */
export function connectPrisma(
  host: DatabaseHost,
  state: string,
  onQuery: (event: QueryEvent) => void = () => {},
): ReturnType<typeof createModules> & { close(): void } {
  globalThis.__routeLabPrismaWasm = file('prisma.wasm').buffer
  vm.runInThisContext(new TextDecoder().decode(file('prisma.js')))
  const script = globalThis.__routeLabPrisma
  if (!script) throw new Error('The Prisma script set no __routeLabPrisma.')
  const { port1, port2 } = new MessageChannel()
  void host.methods.open(state, port2)
  const modules = script.createModules({ connect: () => port1, onQuery })
  return { ...(modules as ReturnType<typeof createModules>), close: () => port1.close() }
}
