import { expect, test } from 'vitest'
import type { SqlTrace } from '@/sandbox/protocol/trace'
import { judge } from './judge'

const before = [
  { id: '1', owner: 'ada' },
  { id: '2', owner: 'ada' },
  { id: '3', owner: 'bela' },
]

const query = (sql: string, rows: number): SqlTrace => ({
  sql,
  params: [],
  rows,
  startMs: 0,
  ms: 0,
})

const ok = { status: 200, statusText: 'OK', queries: [] }

test('an attack has worked when a row of somebody else is gone', () => {
  const reply = { ...ok, queries: [query('DELETE FROM "Submission" WHERE id = 1', 1)] }
  expect(judge(before, before.slice(1), reply, 'bela')).toEqual({
    outcome: 'worked',
    headline: 'The attack worked: submission 1 of ada is gone.',
    evidence: 'One statement that changes rows reached the database, and found one row.',
  })
  expect(judge(before, [], ok, 'bela').headline).toBe(
    'The attack worked: 2 submissions of ada are gone.',
  )
})

test('rows of the attacker are no success, unless nobody should lose any', () => {
  const after = before.slice(0, 2)
  expect(judge(before, after, ok, 'bela')).toMatchObject({
    outcome: 'nothing',
    headline: 'Only rows of the attacker are gone: submission 3 of bela is gone.',
  })
  expect(judge(before, after, ok, null).outcome).toBe('worked')
})

test('a refusal is an error status without a change', () => {
  const reply = { status: 409, statusText: 'Conflict', queries: [] }
  expect(judge(before, before, reply, 'bela')).toEqual({
    outcome: 'refused',
    headline: 'Refused with 409 Conflict. No row changed.',
    evidence: 'No statement that changes rows reached the database.',
  })
  expect(judge(before, [], reply, 'bela').outcome).toBe('worked')
})

test('a check in the query is told by the statement that found no row', () => {
  const reply = { ...ok, queries: [query('SELECT 1', 1), query('DELETE FROM "Submission"', 0)] }
  expect(judge(before, before, reply, 'bela')).toEqual({
    outcome: 'nothing',
    headline: 'Answered with 200 OK. No row changed.',
    evidence: 'One statement that changes rows reached the database, and found no row.',
  })
})

test('counts several statements', () => {
  const reply = { ...ok, queries: [query('DELETE a', 2), query('update b', 3)] }
  expect(judge(before, [], reply, 'bela').evidence).toBe(
    '2 statements that change rows reached the database, and found 5 rows.',
  )
})
