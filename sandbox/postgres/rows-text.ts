// Rows and sequence positions of a database as SQL.

import type { PGlite } from '@electric-sql/pglite'
import { runText } from './text-query'

const rowsPerInsert = 500

/** Per table: its name, its column list, and the expression that prints a row as SQL. */
const tablesQuery = `
SELECT quote_ident(c.relname),
  string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
  bool_or(a.attidentity = 'a'),
  format('concat_ws(%L, %s)', ', ', string_agg(
    CASE WHEN a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype, 'bool'::regtype)
      THEN format('coalesce(%I::text, %L)', a.attname, 'NULL')
      ELSE format('quote_nullable(%I::text)', a.attname)
    END, ', ' ORDER BY a.attnum)),
  coalesce((
    SELECT string_agg(quote_ident(k.attname), ', ' ORDER BY array_position(pk.conkey, k.attnum))
    FROM pg_constraint pk JOIN pg_attribute k ON k.attrelid = pk.conrelid AND k.attnum = ANY (pk.conkey)
    WHERE pk.conrelid = c.oid AND pk.contype = 'p'
  ), 'ctid')
FROM pg_class c
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
GROUP BY c.oid, c.relname ORDER BY c.oid`

const sequencesQuery = `
SELECT quote_ident(sequencename) FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`

interface SequencePosition {
  /** As SQL names it. */
  name: string
  value: string
  called: boolean
}

export async function readSequences(postgres: PGlite): Promise<SequencePosition[]> {
  const [names] = await runText(postgres, sequencesQuery)
  const positions: SequencePosition[] = []
  for (const [name] of names?.rows ?? []) {
    const [result] = await runText(postgres, `SELECT last_value, is_called FROM ${name}`)
    const [value, called] = result?.rows[0] ?? []
    if (name && value) positions.push({ name, value, called: called === 't' })
  }
  return positions
}

/** The statement that puts a sequence where it was. */
export function setSequence({ name, value, called }: SequencePosition): string {
  return `SELECT setval('${name.replaceAll("'", "''")}', ${value}, ${called});`
}

/** INSERT statements for every row of every table. */
export async function readInserts(postgres: PGlite): Promise<string[]> {
  const [tables] = await runText(postgres, tablesQuery)
  const statements: string[] = []
  for (const [table, columns, identity, tuple, order] of tables?.rows ?? []) {
    const [result] = await runText(postgres, `SELECT ${tuple} FROM ${table} ORDER BY ${order}`)
    const rows = (result?.rows ?? []).map(([row]) => `(${row})`)
    const overriding = identity === 't' ? ' OVERRIDING SYSTEM VALUE' : ''
    for (let from = 0; from < rows.length; from += rowsPerInsert) {
      const values = rows.slice(from, from + rowsPerInsert).join(',\n')
      statements.push(`INSERT INTO ${table} (${columns})${overriding} VALUES\n${values};`)
    }
  }
  return statements
}
