// Entry of a script of its own: the modules through which a project reaches its database.

import * as client from '../../database/client/client'
import { remotePrismaPg, type RemoteOptions } from './remote-adapter'

/** Import specifiers of a project and their exports. `sandbox/db` stands in for a missing lib/db.ts. */
export interface DatabaseModules {
  '@prisma/client': typeof client
  '@prisma/adapter-pg': { PrismaPg: ReturnType<typeof remotePrismaPg> }
  'sandbox/db': { db: client.PrismaClient }
}

export interface PrismaBundle {
  createModules(options: RemoteOptions): DatabaseModules
}

type ClientOptions = ConstructorParameters<typeof client.PrismaClient>[0]

function createModules(options: RemoteOptions): DatabaseModules {
  const PrismaPg = remotePrismaPg(options)
  const withAdapter = (given?: Partial<ClientOptions>): ClientOptions => ({
    ...given,
    adapter: given?.adapter ?? new PrismaPg(),
  })
  // A proxy, not a subclass: `instanceof`, statics and the name stay those of the generated class.
  const PrismaClient = new Proxy(client.PrismaClient, {
    construct: (target, [given], newTarget) =>
      Reflect.construct(target, [withAdapter(given)], newTarget),
  })
  let db: client.PrismaClient | undefined
  return {
    '@prisma/client': { ...client, PrismaClient },
    '@prisma/adapter-pg': { PrismaPg },
    'sandbox/db': {
      get db() {
        return (db ??= new PrismaClient(withAdapter()))
      },
    },
  }
}

declare global {
  var __routeLabPrisma: PrismaBundle | undefined
}

globalThis.__routeLabPrisma = { createModules }
