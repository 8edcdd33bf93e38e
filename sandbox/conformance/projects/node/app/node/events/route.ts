import { EventEmitter, once } from 'node:events'

export async function GET() {
  const emitter = new EventEmitter()
  const seen: string[] = []
  emitter.on('step', (name: string) => seen.push(`on ${name}`))
  emitter.once('step', (name: string) => seen.push(`once ${name}`))
  emitter.prependListener('step', (name: string) => seen.push(`first ${name}`))
  emitter.emit('step', 'a')
  emitter.emit('step', 'b')
  const waiting = once(emitter, 'ready')
  emitter.emit('ready', 42)
  const [value] = await waiting
  return Response.json({
    seen,
    value,
    listeners: emitter.listenerCount('step'),
    heard: emitter.emit('nobody'),
  })
}
