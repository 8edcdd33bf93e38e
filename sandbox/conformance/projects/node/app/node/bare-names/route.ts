import { createHash } from 'crypto'
import { EventEmitter } from 'events'
import path from 'path'
import { inspect } from 'util'

// The names without `node:` mean the same modules.
export async function GET() {
  return Response.json({
    hash: createHash('sha256').update('').digest('hex').slice(0, 8),
    emitter: typeof new EventEmitter().emit,
    join: path.join('a', 'b'),
    inspect: inspect([1]),
  })
}
