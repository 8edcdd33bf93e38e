// Queries whose values stay the text that Postgres prints. The adapter's parsers are for Prisma only.

import { protocol, type messages, type PGlite } from '@electric-sql/pglite'

const { serialize } = protocol

export interface TextResult {
  fields: messages.Field[]
  rows: (string | null)[][]
  rowCount: number
}

/** An error of Postgres with everything it says, laid out as psql does. */
class PostgresError extends Error {
  override name = 'PostgresError'
  readonly data: { code?: string; severity?: string; position?: number }

  constructor(error: messages.DatabaseError, query: string) {
    super(describe(error, query))
    const { code, severity, position } = error
    this.data = { code, severity, position: position ? Number(position) : undefined }
  }
}

/**
 * Runs one statement with `params`, or any number of statements without; each has its result.
 * Several statements are one transaction unless they say otherwise.
 */
export async function runText(
  postgres: PGlite,
  query: string,
  params: unknown[] = [],
): Promise<TextResult[]> {
  const message = params.length > 0 ? extended(query, params) : simple(query)
  const reply = await postgres.execProtocol(message, { throwOnError: false })
  const results: TextResult[] = []
  let open: TextResult = { fields: [], rows: [], rowCount: 0 }
  for (const part of reply.messages) {
    if (part instanceof protocol.messages.DatabaseError) throw new PostgresError(part, query)
    if (part instanceof protocol.messages.RowDescriptionMessage) open.fields = part.fields
    if (part instanceof protocol.messages.DataRowMessage) open.rows.push(part.fields)
    if (part instanceof protocol.messages.CommandCompleteMessage) {
      // "INSERT 0 5", "SELECT 3", "CREATE TABLE"
      open.rowCount = Number(/\d+$/.exec(part.text)?.[0] ?? 0)
      results.push(open)
      open = { fields: [], rows: [], rowCount: 0 }
    }
  }
  return results
}

/** The only value of a query that returns one. */
export async function runValue(postgres: PGlite, query: string): Promise<string | null> {
  const [result] = await runText(postgres, query)
  return result?.rows[0]?.[0] ?? null
}

/** COPY FROM STDIN would wait for data for ever; for every other statement Postgres ignores the refusal. */
function simple(query: string): Uint8Array {
  return join([serialize.query(query), serialize.copyFail('the SQL box sends no data')])
}

function extended(query: string, params: unknown[]): Uint8Array {
  return join([
    serialize.parse({ text: query }),
    serialize.bind({ values: params.map(toText) }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
    serialize.sync(),
  ])
}

function join(parts: Uint8Array[]): Uint8Array {
  const message = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    message.set(part, offset)
    offset += part.length
  }
  return message
}

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function describe(error: messages.DatabaseError, query: string): string {
  const parts = [error.message]
  if (error.position) parts.push(pointer(query, Number(error.position)))
  if (error.detail) parts.push(`DETAIL: ${error.detail}`)
  if (error.hint) parts.push(`HINT: ${error.hint}`)
  return parts.join('\n')
}

/** The line of `query` that holds character `position`, counted from 1, with a caret under it. */
function pointer(query: string, position: number): string {
  const before = [...query].slice(0, position - 1).join('')
  const lines = before.split('\n')
  const label = `LINE ${lines.length}: `
  const column = [...(lines.at(-1) ?? '')].length
  const line = query.split('\n')[lines.length - 1] ?? ''
  return `${label}${line}\n${' '.repeat(label.length + column)}^`
}
