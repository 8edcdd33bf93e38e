// Server worker. `console` of handlers and of Next goes to the request that caused it.

import { LEARNER_URL } from '../modules/learner-url'
import type { LogLine } from '../protocol/trace'
import { format } from './node/util'
import { currentRequest } from './request-record'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** Longest text of one log line; the rest is cut with a note. */
const LINE_LIMIT = 16 * 1024

/** ANSI colours that Next's logger adds for terminals. */
// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]*m/g

/** What the running project knows of an error. */
interface Errors {
  /** Places it in learner files. */
  mapStack(stack: string): string
  /** What is behind it, where it does not say so itself. */
  explain(error: Error): string | undefined
}

/** Routes every console method to `send`, or to the running request. */
export function captureConsole(send: (line: LogLine) => void, errors: Errors): void {
  const write = (level: LogLine['level'], args: unknown[]) => {
    const [first, ...rest] = args.map((value) =>
      value instanceof Error ? describeError(value, errors) : value,
    )
    const text = format(first, ...rest).replace(COLOURS, '')
    const cut =
      text.length > LINE_LIMIT
        ? `${text.slice(0, LINE_LIMIT)}\n[cut: ${text.length} characters]`
        : text
    const uncaught = level === 'error' && isUncaught(args)
    const line: LogLine = { level, text: cut, ...(uncaught && { uncaught }) }
    const record = currentRequest.getStore()
    if (record) record.addLog(line)
    else send(line)
  }
  for (const level of LEVELS) console[level] = (...args: unknown[]) => write(level, args)
  console.trace = (...args: unknown[]) => write('debug', args)
  console.dir = (value: unknown) => write('log', [value])
}

/** True for an error that no code of the project hands over: it would be on the stack. */
const isUncaught = (args: unknown[]) =>
  args.some((value) => value instanceof Error) && !new Error().stack?.includes(LEARNER_URL)

function describeError(error: Error, errors: Errors): string {
  const { name, message, cause } = error
  const stack = error.stack ?? ''
  const titled = stack.includes(message) ? stack : `${name}: ${message}\n${stack}`
  const reason = errors.explain(error)
  const explained = reason ? titled.replace(message, () => `${message}: ${reason}`) : titled
  const text = withPlace(errors.mapStack(explained)) + propertiesOf(error)
  return cause instanceof Error ? `${text}\n[cause]: ${describeError(cause, errors)}` : text
}

/** They stand in the text already. */
const IN_TEXT = ['name', 'message', 'stack']

/**
 * What else an error carries, as Node prints it: the `digest` that Next sends to the browser in place of the message,
 * or the `code` of Prisma. Objects are left out, in which Prisma repeats the whole error.
 */
function propertiesOf(error: Error): string {
  const lines = Object.entries(error).flatMap(([name, value]: [string, unknown]) => {
    if (IN_TEXT.includes(name)) return []
    if (typeof value === 'string') return `  ${name}: '${value}'`
    return typeof value === 'number' || typeof value === 'boolean' ? `  ${name}: ${value}` : []
  })
  return lines.length > 0 ? ` {\n${lines.join(',\n')}\n}` : ''
}

/** Errors that surface after an `await` carry no learner frame: the running handler is named instead. */
function withPlace(stack: string): string {
  const record = currentRequest.getStore()
  if (/^\s+at /m.test(stack) || record?.answeredBy.kind !== 'next' || !record.answeredBy.file)
    return stack
  return `${stack}\n    in ${record.request.method} of ${record.answeredBy.file}`
}
