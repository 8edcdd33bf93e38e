import { expect, test } from 'vitest'
import { newExchange } from './exchange'
import { History, HISTORY_LIMIT } from './history'
import { draftOf } from './request-draft'

const request = draftOf({ name: 'x', method: 'GET', path: '/api' })

test('lists the newest first and keeps the last fifty', () => {
  const history = new History()
  const all = Array.from({ length: HISTORY_LIMIT + 2 }, () => newExchange(request))
  for (const exchange of all) history.record(exchange)
  expect(history.getSnapshot()).toEqual(all.toReversed().slice(0, HISTORY_LIMIT))
})

test('shows the latest state of an exchange in its place', () => {
  const history = new History()
  const first = newExchange(request)
  const second = newExchange(request)
  history.record(first)
  history.record(second)
  history.record({ ...first, phase: 'done' })
  expect(history.getSnapshot().map(({ id, phase }) => [id, phase])).toEqual([
    [second.id, 'waiting'],
    [first.id, 'done'],
  ])
})

test('lets go of a large body once another request is sent', () => {
  const history = new History()
  const size = 2 * 1024 * 1024
  const chunks = [{ atMs: 1, bytes: new Uint8Array(size) }]
  const reply = { status: 200, statusText: 'OK', headers: [], headMs: 1, chunks, size, endMs: 2 }
  history.record({ ...newExchange(request), phase: 'done', reply })
  expect(history.getSnapshot()[0]?.reply?.chunks).toEqual(chunks)
  history.record(newExchange(request))
  expect(history.getSnapshot()[1]?.reply).toEqual({ ...reply, chunks: [] })
})
