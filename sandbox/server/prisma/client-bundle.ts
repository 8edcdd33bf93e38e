// Entry of a script of its own: the modules through which a project reaches its database.

import * as client from '../../database/client/client'
import { remotePrismaPg, type RemoteOptions } from './remote-adapter'
import { warmUpPrisma } from './warm-up'

// Without cross-origin isolation there is none, yet Prisma asks of bytes whether they are an instance of it.
Object.assign(globalThis, {
  SharedArrayBuffer: globalThis.SharedArrayBuffer ?? function SharedArrayBuffer() {},
})

type ClientOptions = ConstructorParameters<typeof client.PrismaClient>[0]

/**
 * Prisma waits two seconds for a connection. A pool has ten of them, the sandbox has one:
 * transactions that would run side by side wait for each other here.
 */
const maxWaitMs = 30_000

/** Exports by import specifier. `sandbox/db` stands in for a project's missing lib/db.ts. */
export function createModules(options: RemoteOptions) {
  const PrismaPg = remotePrismaPg(options)
  const withDefaults = (given?: ClientOptions) => ({
    ...given,
    ...(given?.adapter || given?.accelerateUrl ? {} : { adapter: new PrismaPg() }),
    transactionOptions: { maxWait: maxWaitMs, ...given?.transactionOptions },
  })
  // A proxy, not a subclass: all but the construction stays that of the generated class.
  const PrismaClient = new Proxy(client.PrismaClient, {
    construct: (target, [given], newTarget) =>
      Reflect.construct(target, [withDefaults(given)], newTarget),
  })
  let db: client.PrismaClient | undefined
  return {
    '@prisma/client': { ...client, PrismaClient },
    '@prisma/adapter-pg': { PrismaPg },
    'sandbox/db': {
      get db() {
        return (db ??= new PrismaClient({ adapter: new PrismaPg() }))
      },
    },
  }
}

globalThis.__routeLabPrisma = { createModules, warmUpPrisma }
