import { expect, test } from 'vitest'
import { Caller, type Port, serve } from './rpc'

type Methods = { double(n: number): number; fail(): void; never(): void; note(text: string): void }

function connect(noted: string[] = []) {
  const { port1, port2 } = new MessageChannel()
  serve(port2 as unknown as Port, {
    double: (n: number) => n * 2,
    fail: () => {
      throw Object.assign(new TypeError('broken'), { data: { code: 'P1' } })
    },
    never: () => new Promise(() => undefined),
    note: (text: string) => void noted.push(text),
  })
  return new Caller<Methods>(port1 as unknown as Port)
}

test('answers each call with its own result', async () => {
  const caller = connect()
  expect(await Promise.all([caller.call('double', [1]), caller.call('double', [21])])).toEqual([
    2, 42,
  ])
  caller.end(new Error('done'))
})

test('carries name, message and data of an error', async () => {
  const caller = connect()
  await expect(caller.call('fail', [])).rejects.toMatchObject({
    name: 'TypeError',
    message: 'broken',
    data: { code: 'P1' },
  })
  caller.end(new Error('done'))
})

test('rejects open and later calls once the connection has ended', async () => {
  const caller = connect()
  const open = caller.call('never', [])
  caller.end(new Error('The worker was ended.'))
  await expect(open).rejects.toThrow('The worker was ended.')
  await expect(caller.call('double', [1])).rejects.toThrow('The worker was ended.')
})

test('delivers a notice without an answer', async () => {
  const noted: string[] = []
  const caller = connect(noted)
  caller.notify('note', ['hello'])
  await caller.call('double', [1])
  expect(noted).toEqual(['hello'])
  caller.end(new Error('done'))
})
