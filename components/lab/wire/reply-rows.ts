import { headerOf } from '@/sandbox/protocol/headers'
import { FlightReader } from '@/sandbox/wire/flight-reader'
import type { FlightRow } from '@/sandbox/wire/flight-row'
import { type InlineFormState, InlineFlightReader } from '@/sandbox/wire/inline-flight'
import type { SourceExchange } from './wire-source'

export interface ReplyRows {
  /** The reply is the payload itself, or a document that holds it in scripts. */
  where: 'payload' | 'document'
  rows: readonly FlightRow[]
  /** Why the rows end early. */
  problem: string | null
  formState: InlineFormState | null
}

/** The rows of a reply, as far as it has come; null for replies without any. */
export function readReplyRows(exchange: SourceExchange): ReplyRows | null {
  const type = headerOf(exchange.responseHeaders, 'content-type') ?? ''
  if (type.startsWith('text/x-component')) return rowsOf('payload', new FlightReader(), exchange)
  if (!type.startsWith('text/html')) return null
  const inline = rowsOf('document', new InlineFlightReader(), exchange)
  return inline.rows.length > 0 ? inline : null
}

function rowsOf(
  where: ReplyRows['where'],
  reader: FlightReader | InlineFlightReader,
  { chunks, done, size }: SourceExchange,
): ReplyRows {
  for (const { bytes } of chunks) reader.push(bytes)
  const kept = chunks.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (done && kept === size) reader.end()
  const { rows, problem } = reader
  return {
    where,
    rows,
    problem: problem ?? (kept < size ? cutWords(kept, size) : null),
    formState: reader instanceof InlineFlightReader ? reader.formState : null,
  }
}

const cutWords = (kept: number, size: number) =>
  `Of the ${size} bytes of the reply the first ${kept} were kept; the rows after them are not shown.`

/** A line of the stepper: a chunk that has arrived, or a row that it completed. */
export type StepLine =
  | { kind: 'chunk'; index: number; atMs: number; bytes: number }
  | { kind: 'row'; row: FlightRow; at: number }

/**
 * The first `shown` rows with the chunks that brought them, in the order of arrival. Chunks that completed
 * no row stand there too, up to the last row that is shown.
 */
export function stepLines(
  rows: readonly FlightRow[],
  chunks: SourceExchange['chunks'],
  shown: number,
): StepLine[] {
  const lines: StepLine[] = []
  let arrived = 0
  for (const [at, row] of rows.slice(0, shown).entries()) {
    for (; arrived <= row.lastChunk; arrived++) {
      const chunk = chunks[arrived]
      if (chunk) {
        lines.push({ kind: 'chunk', index: arrived, atMs: chunk.atMs, bytes: chunk.bytes.length })
      }
    }
    lines.push({ kind: 'row', row, at })
  }
  return lines
}
