import { expect, test } from 'vitest'
import { judge } from './compare'
import type { ConformanceCase, ConformanceReply } from './conformance-case'
import { get } from './requests'

const one: ConformanceCase = { name: 'one', requests: [get('/')] }

function reply(change: Partial<ConformanceReply> = {}): ConformanceReply {
  return {
    status: 200,
    statusText: 'OK',
    headers: [['Content-Type', 'text/plain']],
    body: Buffer.from('hello'),
    brokenOff: false,
    ...change,
  }
}

const fields = (reference: ConformanceReply, sandbox: ConformanceReply) =>
  judge(one, [reference], [sandbox]).differences.map(({ field }) => field)

test('finds replies equal whatever the case of their header names', () => {
  const sandbox = reply({ headers: [['content-type', 'text/plain']] })
  expect(judge(one, [reply()], [sandbox])).toMatchObject({ outcome: 'equal', ok: true })
})

test('names every field that differs', () => {
  expect(fields(reply(), reply({ status: 201, statusText: 'Created' }))).toEqual([
    'status',
    'status text',
  ])
  expect(fields(reply(), reply({ body: Buffer.from([0xff]) }))).toEqual(['body'])
  expect(fields(reply(), reply({ headers: [] }))).toEqual(['header content-type'])
  expect(fields(reply(), reply({ brokenOff: true }))).toEqual(['end of body'])
})

test('tells two headers from one, and their order', () => {
  const cookies = (...values: string[]) =>
    reply({ headers: values.map((value) => ['set-cookie', value]) })
  expect(fields(cookies('a=1', 'b=2'), cookies('a=1, b=2'))).toEqual(['header set-cookie'])
  expect(fields(cookies('a=1', 'b=2'), cookies('b=2', 'a=1'))).toEqual(['header set-cookie'])
})

test('leaves the Date header out', () => {
  const at = (date: string) => reply({ headers: [['Date', date]] })
  expect(fields(at('now'), at('a second later'))).toEqual([])
})

test('hides no more of a field than the pattern of its mask matches', () => {
  const masked: ConformanceCase = {
    ...one,
    masks: [{ field: 'body', pattern: /id-\d+/, reason: 'Made anew each time.' }],
  }
  const body = (text: string) => [reply({ body: Buffer.from(text) })]
  expect(judge(masked, body('id-1 a'), body('id-2 a'))).toMatchObject({
    outcome: 'masked',
    ok: true,
  })
  expect(judge(masked, body('id-1 a'), body('id-2 b'))).toMatchObject({
    outcome: 'different',
    ok: false,
  })
})

test('refuses a mask that hides nothing', () => {
  const masked: ConformanceCase = { ...one, masks: [{ field: 'body', reason: 'It varies.' }] }
  const verdict = judge(masked, [reply()], [reply()])
  expect(verdict).toMatchObject({ outcome: 'needless mask', ok: false })
})

test('refuses a skip whose replies are equal', () => {
  const skipped: ConformanceCase = { ...one, skip: { reason: 'It cannot.' } }
  expect(judge(skipped, [reply()], [reply()])).toMatchObject({
    outcome: 'needless skip',
    ok: false,
  })
  expect(judge(skipped, [reply()], [reply({ status: 500 })])).toMatchObject({
    outcome: 'skipped',
    ok: true,
  })
})
