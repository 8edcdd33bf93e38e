import { createHash, timingSafeEqual } from 'node:crypto'

export async function GET() {
  return Response.json([
    nameOf(() => createHash('no-such-hash')),
    nameOf(() => timingSafeEqual(Buffer.from('a'), Buffer.from('ab'))),
    nameOf(() => {
      const hash = createHash('sha256')
      hash.digest()
      hash.update('too late')
    }),
  ])
}

function nameOf(run: () => unknown): string {
  try {
    run()
    return 'no error'
  } catch (error) {
    return error instanceof Error ? error.name : typeof error
  }
}
