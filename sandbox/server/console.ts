// Server worker. `console` of handlers and of Next goes to the request that caused it.

import type { LogLine } from '../protocol/trace'
import { format } from './node/util'
import { currentRequest } from './request-record'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** Longest text of one log line; the rest is cut with a note. */
const LINE_LIMIT = 16 * 1024

/** ANSI colours that Next's logger adds for terminals. */
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g

/** Routes every console method to `send`, or to the running request. `mapStack` places errors in learner files. */
export function captureConsole(
  send: (line: LogLine) => void,
  mapStack: (stack: string) => string,
): void {
  const write = (level: LogLine['level'], args: unknown[]) => {
    const [first, ...rest] = args.map((value) =>
      value instanceof Error ? describeError(value, mapStack) : value,
    )
    const text = format(first, ...rest).replace(COLOURS, '')
    const cut =
      text.length > LINE_LIMIT
        ? `${text.slice(0, LINE_LIMIT)}\n[cut: ${text.length} characters]`
        : text
    const record = currentRequest.getStore()
    if (record) record.addLog({ level, text: cut })
    else send({ level, text: cut })
  }
  for (const level of LEVELS) console[level] = (...args: unknown[]) => write(level, args)
  console.trace = (...args: unknown[]) => write('debug', args)
  console.dir = (value: unknown) => write('log', [value])
}

function describeError(error: Error, mapStack: (stack: string) => string): string {
  const stack = error.stack ?? ''
  const titled = stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`
  const text = withPlace(mapStack(titled)) + digestOf(error)
  return error.cause instanceof Error
    ? `${text}\n[cause]: ${describeError(error.cause, mapStack)}`
    : text
}

/** The number that Next sends to the browser in place of the message, as Node prints it. */
const digestOf = (error: Error) =>
  'digest' in error && typeof error.digest === 'string' ? ` {\n  digest: '${error.digest}'\n}` : ''

/** Errors that surface after an `await` carry no learner frame: the running handler is named instead. */
function withPlace(stack: string): string {
  const record = currentRequest.getStore()
  if (/^\s+at /m.test(stack) || record?.answeredBy.kind !== 'next' || !record.answeredBy.file)
    return stack
  return `${stack}\n    in ${record.request.method} of ${record.answeredBy.file}`
}
