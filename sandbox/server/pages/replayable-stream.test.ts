import { expect, test } from 'vitest'
import { ReplayableStream } from './replayable-stream'

function source() {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const stream = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  const push = (text: string) => controller.enqueue(new TextEncoder().encode(text))
  return { stream, push, close: () => controller.close(), fail: (e: Error) => controller.error(e) }
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

async function readAll(stream: ReadableStream<Uint8Array>): Promise<string[]> {
  const chunks: string[] = []
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return chunks
    chunks.push(new TextDecoder().decode(value))
  }
}

test('gives what came before in one chunk, and what comes later as it comes', async () => {
  const { stream, push, close } = source()
  const replayable = new ReplayableStream(stream)
  push('a')
  push('b')
  await turn()
  const chunks = readAll(replayable.createReplayStream())
  await turn()
  push('c')
  await turn()
  push('d')
  close()
  expect(await chunks).toEqual(['ab', 'c', 'd'])
})

test('can be read again after its end, and each reader has its own pace', async () => {
  const { stream, push, close } = source()
  const replayable = new ReplayableStream(stream)
  const early = readAll(replayable.createReplayStream())
  const late = replayable.createReplayStream()
  push('a')
  await turn()
  push('b')
  close()
  expect(await early).toEqual(['a', 'b'])
  expect(await readAll(late)).toEqual(['ab'])
  expect(await readAll(replayable.createReplayStream())).toEqual(['ab'])
})

test('fails after what came before the error', async () => {
  const { stream, push, fail } = source()
  const reader = new ReplayableStream(stream).createReplayStream().getReader()
  push('a')
  await turn()
  fail(new Error('broken'))
  expect((await reader.read()).done).toBe(false)
  await expect(reader.read()).rejects.toThrow('broken')
})
