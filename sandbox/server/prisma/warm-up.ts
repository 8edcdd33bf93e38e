// Runs one query against nothing, so that Prisma's first real one finds its code compiled.

import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaClient } from '../../database/client/client'

const idle: SqlDriverAdapter = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: () => Promise.reject(new Error('There is no database behind a warm-up.')),
  dispose: async () => undefined,
}

const factory: SqlDriverAdapterFactory = {
  provider: idle.provider,
  adapterName: idle.adapterName,
  connect: async () => idle,
}

export async function warmUpPrisma(): Promise<void> {
  const db = new PrismaClient({ adapter: factory })
  await db.problem.findMany({ where: { name: { contains: 'x' } }, include: { tags: true } })
}
