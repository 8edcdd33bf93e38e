import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { DriverMethods } from '../protocol/database'
import { Caller } from '../protocol/rpc'
import type { DatabaseHost } from './database-host'
import { startEngine, type Engine } from './engine'
import { idleLimitMs } from './open-transaction'
import { connectPrisma, startTestHost } from './testing'

let host: DatabaseHost
let engine: Engine

beforeAll(async () => {
  host = await startTestHost(async (assets) => (engine = await startEngine(assets)))
})

beforeEach(async () => {
  await host.methods.reset('a')
  await host.methods.reset('b')
})

const sql = (state: string, query: string, params: unknown[] = []) =>
  host.methods.sql(state, query, params)

const value = async (state: string, query: string) => (await sql(state, query)).rows[0]?.[0]

const ports: MessagePort[] = []

/** A driver connection without Prisma on top. */
async function openDriver(state: string): Promise<Caller<DriverMethods>> {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1)
  await host.methods.open(state, port2)
  return new Caller<DriverMethods>(port1)
}

const statement = (text: string) => ({ sql: text, args: [], argTypes: [] })

afterAll(() => ports.forEach((port) => port.close()))

test('gives each state its own content', async () => {
  await sql(
    'a',
    `DELETE FROM "Problem"; CREATE TABLE only_a (n int); INSERT INTO only_a VALUES (7)`,
  )
  expect(await value('b', 'SELECT count(*) FROM "Problem"')).toBe('36')
  await expect(sql('b', 'SELECT * FROM only_a')).rejects.toThrow('relation "only_a" does not exist')
  await sql('b', `UPDATE "Tag" SET name = 'of b' WHERE id = 'array'`)
  expect(await value('a', 'SELECT n FROM only_a')).toBe('7')
  expect(await value('a', `SELECT name FROM "Tag" WHERE id = 'array'`)).toBe('Array')
  expect(await value('b', `SELECT name FROM "Tag" WHERE id = 'array'`)).toBe('of b')
})

test('keeps thousands of rows of a state that waits for its turn', async () => {
  await sql('a', `CREATE TABLE big AS SELECT n, repeat('x', 100) FROM generate_series(1, 20000) n`)
  await sql('b', 'DELETE FROM "Submission"')
  expect(await value('a', 'SELECT sum(n) FROM big')).toBe('200010000')
})

test('resets rows, sequences, schema and session', async () => {
  await sql(
    'a',
    `INSERT INTO "Submission" (code, "problemId", "userId") VALUES ('', 'two-sum', 'ada')`,
  )
  await sql('a', `CREATE TABLE extra (); DROP TABLE "_ProblemToTag"; ALTER TABLE "Tag" ADD x int`)
  await sql('a', `SET timezone = 'Asia/Tokyo'`)
  const { how } = await host.methods.reset('a')
  expect(how).toBe('checkpoint')
  expect(await value('a', `SELECT nextval('"Submission_id_seq"')`)).toBe('42')
  expect(await value('a', `SELECT count(*) FROM "_ProblemToTag"`)).toBe('65')
  expect(await value('a', 'SHOW timezone')).toBe('UTC')
  await expect(sql('a', 'SELECT * FROM extra')).rejects.toThrow('does not exist')
  await expect(sql('a', 'SELECT x FROM "Tag"')).rejects.toThrow('column "x" does not exist')
})

test('resets a state whose files were removed and written anew', async () => {
  await sql('a', 'DROP TABLE "_ProblemToTag"; TRUNCATE "Problem" CASCADE')
  await sql('a', 'CHECKPOINT')
  await sql('a', 'VACUUM FULL')
  await sql('b', 'CHECKPOINT')
  expect(await value('a', 'SELECT count(*) FROM "Problem"')).toBe('0')
  expect((await host.methods.reset('a')).how).toBe('checkpoint')
  expect(
    await value('a', `SELECT count(*) FROM "_ProblemToTag" JOIN "Problem" p ON p.id = "A"`),
  ).toBe('65')
  await sql('a', 'CHECKPOINT')
  expect(
    await value('b', `SELECT count(*) FROM "_ProblemToTag" JOIN "Problem" p ON p.id = "A"`),
  ).toBe('65')
})

test('resets a state that waits for its turn', async () => {
  await sql('a', 'DELETE FROM "Problem"')
  await sql('b', 'DELETE FROM "Problem"')
  await host.methods.reset('a')
  expect(await value('b', 'SELECT count(*) FROM "Problem"')).toBe('0')
  expect(await value('a', 'SELECT count(*) FROM "Problem"')).toBe('36')
})

test('resets a state after runaway recursion and after a query that needs too much memory', async () => {
  await sql(
    'a',
    'CREATE FUNCTION f(int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN f($1 + 1); END $$',
  )
  await expect(sql('a', 'SELECT f(1)')).rejects.toThrow('stack depth limit exceeded')
  await expect(sql('a', `SELECT length(repeat('x', 900000000))`)).rejects.toThrow('out of memory')
  expect((await host.methods.reset('a')).how).toBe('checkpoint')
  expect(await value('a', 'SELECT count(*) FROM "Problem"')).toBe('36')
})

test('starts Postgres again when a checkpoint does not come back, and keeps the other states', async () => {
  await sql('a', `UPDATE "Tag" SET name = 'kept' WHERE id = 'array'`)
  await sql(
    'a',
    `INSERT INTO "Submission" (code, "problemId", "userId") VALUES ('', 'two-sum', 'ada')`,
  )
  await sql('b', 'DELETE FROM "Problem"')
  const broken = engine
  vi.spyOn(broken.images, 'reset').mockImplementation(() => {})
  await sql('b', 'DROP TABLE "Submission"')
  const { how } = await host.methods.reset('b')
  expect(how).toBe('rebuild')
  expect(engine).not.toBe(broken)
  expect(await value('b', 'SELECT count(*) FROM "Problem"')).toBe('36')
  expect(await value('a', `SELECT name FROM "Tag" WHERE id = 'array'`)).toBe('kept')
  expect(await value('a', `SELECT nextval('"Submission_id_seq"')`)).toBe('43')
})

test('rolls back the transaction of a server that was replaced', async () => {
  const old = await openDriver('a')
  const tx = await old.call('startTransaction', [])
  await old.call('executeRaw', [statement('DELETE FROM "Submission"'), tx])
  await openDriver('a')
  expect(await value('a', 'SELECT count(*) FROM "Submission"')).toBe('41')
  await expect(old.call('executeRaw', [statement('SELECT 1'), tx])).rejects.toMatchObject({
    name: 'DriverAdapterError',
    data: { kind: 'TransactionAlreadyClosed', cause: expect.stringContaining('restarted') },
  })
})

test('refuses a transaction that a replaced server still waits for', async () => {
  const blocking = await openDriver('b')
  const tx = await blocking.call('startTransaction', [])
  const old = await openDriver('a')
  const waiting = old.call('startTransaction', [])
  const refusal = expect(waiting).rejects.toMatchObject({
    data: { kind: 'TransactionAlreadyClosed' },
  })
  // Calls of one connection arrive in order: once this one is answered, the other is known.
  await expect(old.call('commit', [999])).rejects.toThrow()
  await openDriver('a')
  await blocking.call('executeRaw', [statement('COMMIT'), tx])
  await blocking.call('commit', [tx])
  await refusal
  expect(await value('a', 'SELECT 1')).toBe('1')
})

test('rolls back a transaction that gets no statement for too long', async () => {
  const driver = await openDriver('a')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const tx = await driver.call('startTransaction', [])
  await driver.call('executeRaw', [statement('DELETE FROM "Submission"'), tx])
  vi.advanceTimersByTime(idleLimitMs)
  vi.useRealTimers()
  expect(await value('a', 'SELECT count(*) FROM "Submission"')).toBe('41')
  await expect(driver.call('commit', [tx])).rejects.toMatchObject({
    data: { cause: expect.stringContaining('no statement came for 10 s') },
  })
})

test('lets go of a transaction that Prisma no longer waits for', async () => {
  const { close, ...modules } = connectPrisma(host, 'b')
  const driver = await openDriver('a')
  const tx = await driver.call('startTransaction', [])
  const late = modules['sandbox/db'].db.$transaction((db) => db.problem.deleteMany(), {
    maxWait: 20,
  })
  await expect(late).rejects.toMatchObject({ code: 'P2028' })
  await driver.call('executeRaw', [statement('COMMIT'), tx])
  await driver.call('commit', [tx])
  expect(await value('b', 'SELECT count(*) FROM "Problem"')).toBe('36')
  close()
})

test('keeps other states waiting until a transaction ends', async () => {
  const driver = await openDriver('a')
  const tx = await driver.call('startTransaction', ['SERIALIZABLE'])
  const other = value('b', 'SELECT count(*) FROM "Submission"')
  await driver.call('executeRaw', [statement('DELETE FROM "Submission"'), tx])
  await driver.call('executeRaw', [statement('COMMIT'), tx])
  await driver.call('commit', [tx])
  expect(await other).toBe('41')
  expect(await value('a', 'SELECT count(*) FROM "Submission"')).toBe('0')
})

test('takes back a BEGIN that a statement outside of a transaction leaves', async () => {
  const driver = await openDriver('a')
  await driver.call('executeRaw', [statement('BEGIN')])
  await driver.call('executeRaw', [statement(`UPDATE "Tag" SET name = 'x' WHERE id = 'array'`)])
  expect(await value('b', 'SELECT 1')).toBe('1')
  expect(await value('a', `SELECT name FROM "Tag" WHERE id = 'array'`)).toBe('x')
})

test('serves two servers that share a state', async () => {
  const first = connectPrisma(host, 'shared')
  const second = connectPrisma(host, 'shared')
  await first['sandbox/db'].db.problem.create({ data: { id: 'mine', name: 'Mine' } })
  expect(await second['sandbox/db'].db.problem.findUnique({ where: { id: 'mine' } })).not.toBeNull()
  first.close()
  second.close()
})

test('captures a state and restores it in a new Postgres', async () => {
  await sql('a', `DELETE FROM "Problem" WHERE id <> 'lru-cache'`)
  await sql(
    'a',
    `INSERT INTO "User" (id, handle, email) VALUES ('x', 'q''uote', 'ü\n@example.com')`,
  )
  const capture = await host.methods.capture('a')
  if (!capture) throw new Error('Nothing was captured.')
  const before = await host.methods.tables('a')
  const fresh = await startTestHost()
  await fresh.methods.restore('a', structuredClone(capture))
  expect(await fresh.methods.tables('a')).toEqual(before)
  expect(await fresh.methods.capture('a')).toEqual(capture)
})

test('captures nothing once the schema was changed', async () => {
  await sql('a', 'ALTER TABLE "Problem" ADD COLUMN rating int')
  expect(await host.methods.capture('a')).toBeNull()
  expect(await host.methods.capture('b')).not.toBeNull()
})

test('captures nothing that is too large to keep', async () => {
  await sql('a', `UPDATE "Problem" SET statement = repeat('x', 200000)`)
  expect(await host.methods.capture('a')).toBeNull()
})

test('dumps a script that rebuilds the database', async () => {
  await sql(
    'a',
    `CREATE TABLE note (
       id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
       body text NOT NULL CHECK (body <> ''),
       shout text GENERATED ALWAYS AS (upper(body)) STORED,
       tags text[], data jsonb, price numeric(6,2), "at" timestamptz, raw bytea,
       problem text REFERENCES "Problem" ON DELETE SET NULL
     );
     INSERT INTO note (body, tags, data, price, "at", raw, problem) VALUES
       (E'it''s\\n\\\\fine', '{a,"b c"}', '{"k": null}', 12.50, '2026-01-01T00:00:00Z', '\\x00ff', 'two-sum'),
       ('plain', NULL, NULL, 'NaN', 'infinity', NULL, NULL);
     CREATE DOMAIN grade AS int CHECK (VALUE BETWEEN 1 AND 6);
     CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql AS 'SELECT 2 * n';
     CREATE VIEW loud AS SELECT shout FROM note;
     CREATE INDEX note_body ON note (lower(body)) WHERE price > 1;
     CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
     CREATE TRIGGER stamp BEFORE UPDATE ON note FOR EACH ROW EXECUTE FUNCTION stamp();`,
  )
  const script = await host.methods.dump('a')
  const empty = await PGlite.create()
  await empty.exec(script)
  const original = await host.methods.tables('a')
  for (const { name, columns, rows } of original) {
    const order = columns.some(({ primaryKey }) => primaryKey) ? 'ORDER BY 1, 2' : ''
    const list = columns.map((column) => `"${column.name}"::text`).join(', ')
    const copy = await empty.query(`SELECT ${list} FROM "${name}" ${order}`, [], {
      rowMode: 'array',
    })
    expect([name, copy.rows.toSorted()]).toEqual([name, rows.toSorted()])
  }
  await empty.exec(`INSERT INTO note (body) VALUES ('next'); SELECT twice(2); SELECT * FROM loud`)
  const next = await empty.query('SELECT id FROM note ORDER BY id DESC LIMIT 1')
  expect(next.rows).toEqual([{ id: 3 }])
  await empty.close()
}, 30_000)
