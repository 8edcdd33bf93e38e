// Runs what a reader types into the SQL box.

import type { PGlite } from '@electric-sql/pglite'
import type { SqlResult } from '../protocol/database'
import { runText, type TextResult } from './text-query'

const empty: TextResult = { fields: [], rows: [], rowCount: 0 }

/** Runs one or more statements and returns the last result, values as Postgres prints them. */
export async function runSql(
  postgres: PGlite,
  query: string,
  params: unknown[],
): Promise<SqlResult> {
  const startedAt = performance.now()
  const results = await runText(postgres, query, params)
  const ms = performance.now() - startedAt
  if (postgres.isInTransaction()) {
    throw new Error(
      'The statements ended inside a transaction, so it was rolled back. ' +
        'All labs of this page share one connection: put BEGIN and COMMIT into one run.',
    )
  }
  const { fields, rows, rowCount } = results.at(-1) ?? empty
  const types = await typeNames(postgres, fields)
  const columns = fields.map(({ name }, index) => ({ name, type: types[index] ?? 'unknown' }))
  return { columns, rows, rowCount, ms }
}

async function typeNames(postgres: PGlite, fields: TextResult['fields']): Promise<string[]> {
  if (fields.length === 0) return []
  const calls = fields.map(
    ({ dataTypeID, dataTypeModifier }) => `format_type(${dataTypeID}, ${dataTypeModifier})`,
  )
  const [result] = await runText(postgres, `SELECT ${calls.join(', ')}`)
  return (result?.rows[0] ?? []).map((name) => name ?? 'unknown')
}
