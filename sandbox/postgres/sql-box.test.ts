import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { DatabaseHost } from './database-host'
import { startTestHost } from './testing'

let host: DatabaseHost

beforeAll(async () => {
  host = await startTestHost()
})

beforeEach(() => host.methods.reset('lab'))

const sql = (query: string, params: unknown[] = []) => host.methods.sql('lab', query, params)

test('returns values as Postgres prints them, with their types', async () => {
  const result = await sql(
    `SELECT id, difficulty, "createdAt", NULL AS nothing, ARRAY[1, 2] AS list, true AS yes
     FROM "Problem" ORDER BY "createdAt" LIMIT 1`,
  )
  expect(result.columns).toEqual([
    { name: 'id', type: 'text' },
    { name: 'difficulty', type: '"Difficulty"' },
    { name: 'createdAt', type: 'timestamp(3) without time zone' },
    { name: 'nothing', type: 'text' },
    { name: 'list', type: 'integer[]' },
    { name: 'yes', type: 'boolean' },
  ])
  expect(result.rows).toEqual([['two-sum', 'EASY', '2026-01-05 09:00:00', null, '{1,2}', 't']])
  expect(result.rowCount).toBe(1)
})

test('returns the last result of several statements', async () => {
  const result = await sql(`SELECT 1; UPDATE "Tag" SET name = upper(name); SELECT 2 AS two;`)
  expect(result).toMatchObject({ columns: [{ name: 'two', type: 'integer' }], rows: [['2']] })
})

test('counts the rows that a statement changed', async () => {
  const result = await sql('DELETE FROM "Submission"')
  expect(result).toMatchObject({ columns: [], rows: [], rowCount: 41 })
})

test('takes parameters of every kind', async () => {
  const params = [1, { a: [1] }, new Date('2026-01-01T00:00:00Z'), null, true, 'text']
  const result = await sql(
    'SELECT $1::int + 1, $2::jsonb, $3::timestamptz, $4::int, $5::bool, $6',
    params,
  )
  expect(result.rows).toEqual([['2', '{"a": [1]}', '2026-01-01 00:00:00+00', null, 't', 'text']])
})

test('runs nothing for an empty script', async () => {
  expect(await sql('-- only a comment')).toMatchObject({ columns: [], rows: [], rowCount: 0 })
})

test('points at the place of a mistake', async () => {
  await expect(sql('SELECT 1;\nSELECT *\n  FROM problem')).rejects.toMatchObject({
    name: 'PostgresError',
    message: 'relation "problem" does not exist\nLINE 3:   FROM problem\n               ^',
    data: { code: '42P01', severity: 'ERROR', position: 27 },
  })
})

test('adds the detail and the hint of Postgres', async () => {
  await expect(sql(`INSERT INTO "Tag" VALUES ('array', 'x')`)).rejects.toThrow(
    'duplicate key value violates unique constraint "Tag_pkey"\nDETAIL: Key (id)=(array) already exists.',
  )
  await expect(sql('SELECT createdAt FROM "Problem"')).rejects.toThrow(
    'HINT: Perhaps you meant to reference the column "Problem.createdAt".',
  )
})

test('undoes all statements of a script when one fails', async () => {
  await expect(sql('DELETE FROM "Submission"; SELECT nope')).rejects.toThrow(
    '"nope" does not exist',
  )
  expect((await sql('SELECT count(*) FROM "Submission"')).rows).toEqual([['41']])
})

test('keeps a transaction that begins and ends in one script', async () => {
  await sql('BEGIN; DELETE FROM "Submission"; COMMIT')
  expect((await sql('SELECT count(*) FROM "Submission"')).rows).toEqual([['0']])
})

test('rolls back a transaction that a script leaves open, and says so', async () => {
  await expect(sql('BEGIN; DELETE FROM "Submission"')).rejects.toThrow('so it was rolled back')
  expect((await sql('SELECT count(*) FROM "Submission"')).rows).toEqual([['41']])
})

test('refuses COPY FROM STDIN instead of waiting for data', async () => {
  await expect(sql('COPY "Tag" FROM STDIN')).rejects.toThrow('COPY from stdin failed')
  expect((await sql('SELECT count(*) FROM "Tag"')).rows).toEqual([['12']])
})

test('lists tables with keys, references and rows', async () => {
  const tables = await host.methods.tables('lab')
  expect(tables.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['Problem', 36],
    ['Submission', 41],
    ['Tag', 12],
    ['User', 6],
    ['_ProblemToTag', 65],
  ])
  const submissions = tables[1]
  expect(submissions?.columns.slice(0, 1)).toEqual([
    { name: 'id', type: 'integer', nullable: false, primaryKey: true },
  ])
  expect(submissions?.columns.slice(-2)).toEqual([
    {
      name: 'problemId',
      type: 'text',
      nullable: false,
      primaryKey: false,
      references: { table: 'Problem', column: 'id' },
    },
    {
      name: 'userId',
      type: 'text',
      nullable: false,
      primaryKey: false,
      references: { table: 'User', column: 'id' },
    },
  ])
  expect(submissions?.rows.map(([id]) => Number(id))).toEqual(
    Array.from({ length: 41 }, (_, i) => i + 1),
  )
})

test('cuts long tables and counts all their rows', async () => {
  await sql('CREATE TABLE long AS SELECT n FROM generate_series(1, 1000) n')
  const tables = await host.methods.tables('lab')
  const long = tables.find(({ name }) => name === 'long')
  expect(long).toMatchObject({ rowCount: 1000, columns: [{ name: 'n', nullable: true }] })
  expect(long?.rows).toHaveLength(200)
})

test('lists a table without columns and a database without tables', async () => {
  await sql('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
  expect(await host.methods.tables('lab')).toEqual([])
  await sql('CREATE TABLE bare ()')
  expect(await host.methods.tables('lab')).toEqual([
    { name: 'bare', columns: [], rows: [], rowCount: 0 },
  ])
})
