import type { PreviewExchange, PreviewProblem } from '@/sandbox/client/types'

/** A line that the server printed while it answered a request of the page. */
export interface ServerLine {
  kind: 'server'
  level: PreviewProblem['level']
  /** Method and path of the request. */
  request: string
  message: string
}

/** A line below the page: from its scripts, from the preview, or from the server. */
export type PageLine = PreviewProblem | ServerLine

const LEVELS = {
  error: 'error',
  warn: 'warn',
  info: 'info',
  log: 'info',
  debug: 'info',
} as const

/** What the server printed while it answered `exchange`, with what to do about it where that is known. */
export function serverLines({ method, url, trace }: PreviewExchange): ServerLine[] {
  return (trace?.logs ?? []).map(({ level, text }) => ({
    kind: 'server',
    level: LEVELS[level],
    request: `${method} ${url}`,
    message: text + adviceOn(text),
  }))
}

/** Next names the limit, and a page of its manual; where it is set has to be read there. */
function adviceOn(text: string): string {
  const limit = /Body exceeded (.+) limit\./.exec(text)?.[1]
  if (limit === undefined) return ''
  return `\nThe body of a Server Action may have ${limit}. next.config sets another limit: experimental: { serverActions: { bodySizeLimit: '4mb' } }.`
}

/** The message, and where it comes from unless it says so itself. */
export function textOf(line: PageLine): string {
  if (line.kind === 'server') return line.message
  const { message, file, url, line: row, column = 1 } = line
  const where = file ?? url
  return where === undefined || row === undefined
    ? message
    : `${message} (${where}:${row}:${column})`
}
