import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { QueryEvent } from '../server/prisma/remote-adapter'
import type { DatabaseHost } from './database-host'
import { connectPrisma, startTestHost } from './testing'

let host: DatabaseHost
let modules: ReturnType<typeof connectPrisma>
const queries: QueryEvent[] = []

beforeAll(async () => {
  host = await startTestHost()
  modules = connectPrisma(host, 'lab', (event) => queries.push(event))
})

afterEach(async () => {
  await host.methods.reset('lab')
  queries.length = 0
})

afterAll(() => modules.close())

const database = () => modules['sandbox/db'].db

test('lists the seeded problems', async () => {
  const problems = await database().problem.findMany()
  expect(problems.length).toBeGreaterThanOrEqual(30)
  expect(problems[0]).toEqual({
    id: 'two-sum',
    slug: 'two-sum',
    name: 'Two Sum',
    difficulty: 'EASY',
    statement: expect.stringContaining('add up to the target'),
    createdAt: new Date('2026-01-05T09:00:00.000Z'),
  })
})

test('creates a problem from a name alone', async () => {
  const problem = await database().problem.create({ data: { name: 'FizzBuzz' } })
  expect(problem).toMatchObject({ slug: null, name: 'FizzBuzz', difficulty: 'EASY', statement: '' })
  expect(problem.id).toMatch(/^c[a-z0-9]{24}$/)
  expect(await database().problem.findUnique({ where: { id: problem.id } })).toEqual(problem)
})

test('finds problems by part of their name in any case', async () => {
  const found = await database().problem.findMany({
    where: { name: { contains: 'TWO SUM', mode: 'insensitive' } },
  })
  expect(found.map(({ id }) => id)).toEqual(['two-sum'])
})

test('deletes the submissions and tags of a deleted problem with it', async () => {
  const db = database()
  expect(await db.submission.count({ where: { problemId: 'two-sum' } })).toBe(4)
  await db.problem.delete({ where: { id: 'two-sum' } })
  expect(await db.submission.count({ where: { problemId: 'two-sum' } })).toBe(0)
  const arrays = await db.tag.findUniqueOrThrow({
    where: { id: 'array' },
    include: { problems: true },
  })
  expect(arrays.problems.map(({ id }) => id)).not.toContain('two-sum')
})

test('reads relations and counts', async () => {
  const problem = await database().problem.findUnique({
    where: { id: 'valid-parentheses' },
    include: { tags: true, submissions: { include: { user: true } }, _count: true },
  })
  expect(problem?.tags.map(({ id }) => id).toSorted()).toEqual(['stack', 'string'])
  expect(problem?.submissions.map(({ user }) => user.handle)).toEqual(['chen', 'dina', 'dina'])
  expect(problem?._count).toEqual({ tags: 2, submissions: 3 })
})

test('reports a taken unique value as P2002 with its field', async () => {
  const creation = database().tag.create({ data: { id: 'new', name: 'Array' } })
  await expect(creation).rejects.toMatchObject({
    name: 'PrismaClientKnownRequestError',
    code: 'P2002',
    message: expect.stringContaining('Unique constraint failed'),
  })
  await expect(creation).rejects.toBeInstanceOf(
    modules['@prisma/client'].Prisma.PrismaClientKnownRequestError,
  )
})

test('reports a missing row as P2025', async () => {
  await expect(database().problem.delete({ where: { id: 'nope' } })).rejects.toMatchObject({
    code: 'P2025',
  })
})

test('reports a dangling foreign key as P2003', async () => {
  const creation = database().submission.create({
    data: { code: 'x', problemId: 'nope', userId: 'ada' },
  })
  await expect(creation).rejects.toMatchObject({ code: 'P2003' })
})

test('commits a callback transaction as a whole', async () => {
  const db = database()
  await db.$transaction(async (tx) => {
    const problem = await tx.problem.create({ data: { id: 'tx', name: 'In a transaction' } })
    await tx.submission.create({ data: { code: 'x', problemId: problem.id, userId: 'ada' } })
  })
  expect(await db.submission.count({ where: { problemId: 'tx' } })).toBe(1)
})

test('rolls a callback transaction back when it throws', async () => {
  const db = database()
  const transaction = db.$transaction(async (tx) => {
    await tx.problem.create({ data: { id: 'tx', name: 'Never' } })
    throw new Error('changed my mind')
  })
  await expect(transaction).rejects.toThrow('changed my mind')
  expect(await db.problem.findUnique({ where: { id: 'tx' } })).toBeNull()
})

test('rolls a list of operations back when one fails', async () => {
  const db = database()
  const operations = db.$transaction([
    db.problem.create({ data: { id: 'tx', name: 'Never' } }),
    db.problem.create({ data: { id: 'two-sum', name: 'Taken' } }),
  ])
  await expect(operations).rejects.toMatchObject({ code: 'P2002' })
  expect(await db.problem.findUnique({ where: { id: 'tx' } })).toBeNull()
})

test('gives a transaction the isolation level it asks for', async () => {
  const level = await database().$transaction((tx) => tx.$queryRaw`SHOW transaction_isolation`, {
    isolationLevel: 'Serializable',
  })
  expect(level).toEqual([{ transaction_isolation: 'serializable' }])
})

test('queues transactions that overlap', async () => {
  const db = database()
  const add = (id: string) =>
    db.$transaction(async (tx) => {
      const before = await tx.problem.count()
      await tx.problem.create({ data: { id, name: id } })
      return (await tx.problem.count()) - before
    })
  expect(await Promise.all(['a', 'b', 'c'].map(add))).toEqual([1, 1, 1])
})

test('ends a transaction that outlives its timeout and goes on', async () => {
  const db = database()
  const endless = db.$transaction(
    async (tx) => {
      await tx.problem.create({ data: { id: 'tx', name: 'Too slow' } })
      for (;;) await tx.problem.count()
    },
    { timeout: 50 },
  )
  await expect(endless).rejects.toMatchObject({ code: 'P2028' })
  expect(await db.problem.findUnique({ where: { id: 'tx' } })).toBeNull()
})

test('runs raw queries with typed results', async () => {
  const rows = await database().$queryRaw`
    SELECT 1::int AS int, 2::bigint AS big, 1.5::numeric AS number, '{"a":1}'::jsonb AS json,
      '2026-01-02T03:04:05Z'::timestamptz AS time, '\\x0102'::bytea AS bytes, ARRAY['a','b'] AS list`
  expect(rows).toEqual([
    {
      int: 1,
      big: 2n,
      number: new modules['@prisma/client'].Prisma.Decimal('1.5'),
      json: { a: 1 },
      time: new Date('2026-01-02T03:04:05Z'),
      bytes: new Uint8Array([1, 2]),
      list: ['a', 'b'],
    },
  ])
  expect(await database().$executeRaw`UPDATE "Tag" SET name = upper(name)`).toBe(12)
})

test('passes dates, bytes and lists as parameters', async () => {
  const day = new Date('2026-01-06T00:00:00Z')
  expect(await database().problem.count({ where: { createdAt: { lt: day } } })).toBe(1)
  expect(await database().problem.count({ where: { id: { in: ['two-sum', 'lru-cache'] } } })).toBe(
    2,
  )
  const [row] = await database().$queryRaw<{ text: string }[]>`
    SELECT encode(${new Uint8Array([1, 255])}::bytea, 'hex') AS text`
  expect(row).toEqual({ text: '01ff' })
})

test('reports each statement with parameters and rows', async () => {
  await database().problem.findUnique({ where: { id: 'two-sum' } })
  expect(queries).toEqual([
    {
      sql: expect.stringMatching(/^SELECT .* FROM "public"\."Problem" WHERE/),
      params: expect.arrayContaining(['two-sum']),
      rows: 1,
      startedAt: expect.any(Number),
      ms: expect.any(Number),
    },
  ])
})

test('reports a failed statement with its error', async () => {
  await expect(database().$queryRawUnsafe('SELEC 1')).rejects.toMatchObject({ code: 'P2010' })
  expect(queries).toMatchObject([{ sql: 'SELEC 1', rows: 0, error: expect.stringMatching(/./) }])
})

test('connects a client made with or without an adapter', async () => {
  const { PrismaClient } = modules['@prisma/client']
  const { PrismaPg } = modules['@prisma/adapter-pg']
  const adapter = new PrismaPg({ connectionString: 'postgresql://ignored' })
  expect(await new PrismaClient({ adapter }).tag.count()).toBe(12)
  const bare = Reflect.construct(PrismaClient, []) as InstanceType<typeof PrismaClient>
  expect(await bare.tag.count()).toBe(12)
})

test('goes on after a disconnect', async () => {
  await database().$disconnect()
  expect(await database().tag.count()).toBe(12)
})

test('exports the enums of the schema', () => {
  expect(modules['@prisma/client'].Difficulty).toEqual({
    EASY: 'EASY',
    MEDIUM: 'MEDIUM',
    HARD: 'HARD',
  })
})
