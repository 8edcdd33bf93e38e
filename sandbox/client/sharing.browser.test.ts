import { expect, test } from 'vitest'
import { useBarePage, type PageSandbox } from '../testing/bare-page'

const bare = useBarePage()

const FILES = {
  'app/api/tags/route.ts': `
    import { db } from '@/lib/db'
    export async function GET() {
      return Response.json(await db.tag.count())
    }
    export async function POST(request: Request) {
      return Response.json(await db.tag.create({ data: await request.json() }), { status: 201 })
    }`,
}

const countTags = (sandbox: PageSandbox) => sandbox.fetchJson('/api/tags')
const addTag = (sandbox: PageSandbox, name: string) =>
  sandbox.fetch('/api/tags', { method: 'POST', body: JSON.stringify({ name }) })

test('shares rows between sandboxes that name the same database, and no others', async () => {
  const one = await bare.sandbox({ files: FILES, database: 'shared' })
  const two = await bare.sandbox({ files: FILES, database: 'shared' })
  const other = await bare.sandbox({ files: FILES, database: 'another' })
  const own = await bare.sandbox({ files: FILES })
  expect((await addTag(one, 'Shared')).status).toBe(201)
  const counts = await Promise.all([one, two, other, own].map(countTags))
  expect(counts).toEqual([13, 13, 12, 12])
  await addTag(own, 'Mine')
  await addTag(two, 'Shared, too')
  expect(await Promise.all([one, two, other, own].map(countTags))).toEqual([14, 14, 12, 13])
})

test('resets one database to the seed and leaves the others alone', async () => {
  const one = await bare.sandbox({ files: FILES })
  const two = await bare.sandbox({ files: FILES })
  await addTag(one, 'One')
  await addTag(two, 'Two')
  const reset = await one.inPage((sandbox) => sandbox.resetDatabase())
  expect(reset).toEqual({ ms: expect.any(Number), how: 'checkpoint' })
  expect(await Promise.all([one, two].map(countTags))).toEqual([12, 13])
})

test('runs SQL of the page in the database of its sandbox', async () => {
  const sandbox = await bare.sandbox({ files: FILES })
  await sandbox.sql(`INSERT INTO "Tag" (id, name) VALUES ($1, $2)`, ['x', 'By hand'])
  expect(await sandbox.sql(`SELECT id, name FROM "Tag" WHERE id = 'x'`)).toMatchObject({
    columns: [
      { name: 'id', type: 'text' },
      { name: 'name', type: 'text' },
    ],
    rows: [['x', 'By hand']],
    rowCount: 1,
  })
  expect(await countTags(sandbox)).toBe(13)
  await expect(sandbox.sql('SELECT nothing FROM nowhere')).rejects.toThrow(
    'relation "nowhere" does not exist',
  )
})

test('tells the tables after a request, a statement and a reset changed them, and not after a read', async () => {
  const sandbox = await bare.sandbox({ files: FILES })
  const tagsOf = async () => {
    const { tables } = await sandbox.events()
    return tables.map((state) => state.find(({ name }) => name === 'Tag')?.rowCount)
  }
  await countTags(sandbox)
  await addTag(sandbox, 'New')
  await expect.poll(tagsOf).toEqual([13])
  await sandbox.sql(`DELETE FROM "Tag" WHERE name = 'New'`)
  await expect.poll(tagsOf).toEqual([13, 12])
  await sandbox.sql('SELECT 1')
  await sandbox.inPage((sandbox) => sandbox.resetDatabase())
  await expect.poll(tagsOf).toEqual([13, 12, 12])
})

test('describes tables with types, keys and references', async () => {
  const sandbox = await bare.sandbox({ files: FILES })
  const tables = await sandbox.tables()
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Problem', 'Submission', 'Tag', 'User']),
  )
  const submission = tables.find(({ name }) => name === 'Submission')
  expect(submission?.columns.find(({ name }) => name === 'id')).toMatchObject({
    type: 'integer',
    primaryKey: true,
  })
  expect(submission?.columns.find(({ name }) => name === 'problemId')).toMatchObject({
    references: { table: 'Problem', column: 'id' },
  })
})

test('writes the database as SQL that another database can run', async () => {
  const one = await bare.sandbox({ files: FILES })
  await addTag(one, `It's "quoted"`)
  const dump = await one.inPage((sandbox) => sandbox.dumpDatabase())
  const two = await bare.sandbox({ files: FILES })
  await two.sql('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  await two.sql(dump)
  expect(await countTags(two)).toBe(13)
  const [name] = (await two.sql(`SELECT name FROM "Tag" ORDER BY name`)).rows.filter(([name]) =>
    name?.startsWith('It'),
  )
  expect(name).toEqual([`It's "quoted"`])
})

test('ends its worker when it is disposed, and says so when it is used again', async () => {
  const sandbox = await bare.sandbox({ files: FILES })
  const count = () => bare.page.workers().length
  const before = count()
  await sandbox.dispose()
  await expect.poll(count).toBe(before - 1)
  await expect(sandbox.fetch('/api/tags')).rejects.toThrow(
    'This sandbox was disposed. Create a new one with createSandbox().',
  )
})

test('frees Postgres when a sandbox is disposed in the middle of a transaction', async () => {
  const holder = await bare.sandbox({
    files: {
      'lib/state.ts': `export const state = { open: false }`,
      'app/api/open/route.ts': `
        import { state } from '@/lib/state'
        export const GET = () => Response.json(state.open)`,
      'app/api/hold/route.ts': `
        import { db } from '@/lib/db'
        import { state } from '@/lib/state'
        export async function GET() {
          await db.$transaction(async (transaction) => {
            await transaction.tag.deleteMany()
            state.open = true
            await new Promise(() => {})
          }, { timeout: 60_000 })
        }`,
    },
    database: 'held',
  })
  await holder.inPage((sandbox) => void sandbox.fetch('/api/hold').catch(() => undefined))
  await expect.poll(() => holder.fetchJson('/api/open')).toBe(true)
  await holder.dispose()
  const next = await bare.sandbox({ files: FILES, database: 'held' })
  expect(await countTags(next)).toBe(12)
})
