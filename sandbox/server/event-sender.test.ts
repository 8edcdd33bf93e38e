import { expect, test } from 'vitest'
import type { ServerEvent } from '../protocol/server'
import { EventSender } from './event-sender'

const head: ServerEvent = { type: 'head', id: 1, status: 200, statusText: 'OK', headers: [] }
const end: ServerEvent = { type: 'end', id: 1 }
const handler: ServerEvent = { type: 'handler', id: 1, route: '/', file: 'app/route.ts' }

test('sends at once what cannot wait, and in order with what waited', () => {
  const sent: ServerEvent[][] = []
  const sender = new EventSender((events) => sent.push(events))
  sender.send(handler)
  sender.sendSoon(head)
  sender.sendSoon(end)
  expect(sent).toEqual([[handler]])
  sender.send(handler)
  expect(sent).toEqual([[handler], [head, end, handler]])
})

test('sends what waits once control comes back, and moves what belongs to it', async () => {
  const sent: [ServerEvent[], Transferable[]][] = []
  const sender = new EventSender((...message) => sent.push(message))
  const bytes = new Uint8Array(3)
  sender.sendSoon(head)
  sender.send({ type: 'chunk', id: 1, bytes }, [bytes.buffer])
  sender.sendSoon(end)
  await expect.poll(() => sent).toHaveLength(2)
  expect(sent).toEqual([
    [[head, { type: 'chunk', id: 1, bytes }], [bytes.buffer]],
    [[end], []],
  ])
})
