import { expect, test } from 'vitest'
import { judge, type Verdict } from './compare'
import type { ConformanceCase, ConformanceReply } from './conformance-case'
import { get } from './requests'

const one: ConformanceCase = { name: 'one', steps: [get('/')] }

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

const compare = (
  conformanceCase: ConformanceCase,
  reference: ConformanceReply[],
  sandbox: ConformanceReply[],
): Verdict => {
  const [expected, actual] = [reference, sandbox].map((replies) =>
    replies.map((one) => ({ kind: 'reply' as const, reply: one })),
  )
  return judge(conformanceCase, '16', expected ?? [], actual ?? [])
}

const fields = (reference: ConformanceReply, sandbox: ConformanceReply) =>
  compare(one, [reference], [sandbox]).differences.map(({ field }) => field)

test('finds replies equal whatever the case of their header names', () => {
  const sandbox = reply({ headers: [['content-type', 'text/plain']] })
  expect(compare(one, [reply()], [sandbox])).toMatchObject({ outcome: 'equal', ok: true })
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
  expect(compare(masked, body('id-1 a'), body('id-2 a'))).toMatchObject({
    outcome: 'masked',
    ok: true,
  })
  expect(compare(masked, body('id-1 a'), body('id-2 b'))).toMatchObject({
    outcome: 'different',
    ok: false,
  })
})

test('refuses a mask that hides nothing', () => {
  const masked: ConformanceCase = { ...one, masks: [{ field: 'body', reason: 'It varies.' }] }
  const verdict = compare(masked, [reply()], [reply()])
  expect(verdict).toMatchObject({ outcome: 'needless mask', ok: false })
})

test('refuses a skip whose replies are equal', () => {
  const skipped: ConformanceCase = { ...one, skip: { reason: 'It cannot.' } }
  expect(compare(skipped, [reply()], [reply()])).toMatchObject({
    outcome: 'needless skip',
    ok: false,
  })
  expect(compare(skipped, [reply()], [reply({ status: 500 })])).toMatchObject({
    outcome: 'skipped',
    ok: true,
  })
})

test('compares labelled values by where they come again', () => {
  const labelled: ConformanceCase = {
    name: 'labelled',
    steps: [get('/'), get('/')],
    labels: [{ field: 'body', pattern: /id-\d+/, reason: 'Made anew each time.' }],
  }
  const bodies = (...texts: string[]) => texts.map((text) => reply({ body: Buffer.from(text) }))
  expect(compare(labelled, bodies('id-1', 'id-1'), bodies('id-7', 'id-7')).outcome).toBe('equal')
  expect(compare(labelled, bodies('id-1', 'id-1'), bodies('id-7', 'id-8')).outcome).toBe(
    'different',
  )
  expect(compare(labelled, bodies('a', 'b'), bodies('a', 'b')).outcome).toBe('needless mask')
})

test('leaves masks and skips of other versions alone', () => {
  const masked: ConformanceCase = {
    ...one,
    masks: [{ field: 'body', reason: 'It varies.', next: ['14'] }],
    skip: { reason: 'It cannot.', next: ['15'] },
  }
  expect(compare(masked, [reply()], [reply()]).outcome).toBe('equal')
})

test('compares counts of upstream calls, and builds', () => {
  const calls = (count: number) => [{ kind: 'calls' as const, calls: count }]
  const counted: ConformanceCase = { name: 'counted', steps: [{ calls: 'api.test' }] }
  expect(judge(counted, '16', calls(1), calls(2)).differences).toMatchObject([
    { field: 'upstream calls', reference: '1', sandbox: '2' },
  ])
  const build = (output: string) => [
    { kind: 'build' as const, build: { ok: false, output, table: '' } },
  ]
  const failing: ConformanceCase = { name: 'failing', steps: [{ build: true, error: /no \w+/ }] }
  expect(judge(failing, '16', build('x no cookies'), build('no cookies y')).outcome).toBe('equal')
  expect(judge(failing, '16', build('no cookies'), build('boom')).outcome).toBe('different')
})
