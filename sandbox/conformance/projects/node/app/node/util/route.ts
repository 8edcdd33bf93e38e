import util, { format, inspect, promisify, types } from 'node:util'

const later = promisify((value: number, done: (error: Error | null, result?: number) => void) =>
  done(null, value * 2),
)

export async function GET() {
  return Response.json({
    promisified: await later(21),
    format: format('%s is %d, %j', 'x', 5, { a: 1 }),
    percent: format('100%% of %s', 'it', 'extra'),
    object: inspect({ a: 1, b: ['x', { c: null }] }),
    string: inspect('text'),
    date: types.isDate(new Date()),
    same: util.inspect === inspect,
    encoder: new util.TextEncoder().encode('ü').length,
  })
}
