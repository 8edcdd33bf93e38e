// Ports of the machine for `next start`.

import { connect, createServer } from 'node:net'

/**
 * A free port of four digits, so that a reply has the same length with 3000 in its place. Next refuses
 * some ports below 7000 that browsers do not open.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = 7000 + Math.floor(Math.random() * 2999)
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer()
      probe.once('error', () => resolve(false))
      probe.listen(port, () => probe.close(() => resolve(true)))
    })
    if (free) return port
  }
  throw new Error(
    'No free port between 7000 and 9998 was found for next start. End what occupies them.',
  )
}

/** Whether something listens on `port`. */
export function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}
