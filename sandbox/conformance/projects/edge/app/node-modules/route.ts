import { Buffer as Bytes } from 'node:buffer'
import { AsyncLocalStorage } from 'node:async_hooks'
import { EventEmitter } from 'node:events'
import { promisify } from 'node:util'

export const runtime = 'edge'

const storage = new AsyncLocalStorage<string>()

// The modules of Node that the edge runtime has.
export async function GET() {
  const emitter = new EventEmitter()
  let heard = ''
  emitter.on('word', (word: string) => (heard = word))
  emitter.emit('word', 'heard')
  const later = promisify((done: (error: null, value: string) => void) => done(null, 'later'))
  const kept = await storage.run('kept', async () => {
    await Promise.resolve()
    return storage.getStore()
  })
  return Response.json({
    text: Bytes.from('edge').toString('base64'),
    heard,
    later: await later(),
    kept,
  })
}
