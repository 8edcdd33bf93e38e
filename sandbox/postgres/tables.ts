// Reads what the table browser shows.

import type { PGlite } from '@electric-sql/pglite'
import type { Column, TableState } from '../protocol/database'
import { runText, runValue } from './text-query'

const rowLimit = 200

interface TableEntry {
  name: string
  /** As SQL names it. */
  identifier: string
  /** Columns of the primary key, or the place in the table where there is none. */
  order: string
  columns: Column[]
}

const catalogQuery = `
SELECT coalesce(json_agg(json_build_object(
  'name', c.relname,
  'identifier', format('%I.%I', 'public', c.relname),
  'order', coalesce((
    SELECT string_agg(quote_ident(k.attname), ', ' ORDER BY array_position(pk.conkey, k.attnum))
    FROM pg_attribute k WHERE k.attrelid = c.oid AND k.attnum = ANY (pk.conkey)
  ), 'ctid'),
  'columns', coalesce((
    SELECT json_agg(json_strip_nulls(json_build_object(
      'name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod),
      'nullable', NOT a.attnotnull,
      'primaryKey', coalesce(a.attnum = ANY (pk.conkey), false),
      'references', (
        SELECT json_build_object('table', target.relname, 'column', key.attname)
        FROM pg_constraint fk
        CROSS JOIN unnest(fk.conkey, fk.confkey) AS pair (source, target)
        JOIN pg_class target ON target.oid = fk.confrelid
        JOIN pg_attribute key ON key.attrelid = fk.confrelid AND key.attnum = pair.target
        WHERE fk.contype = 'f' AND fk.conrelid = c.oid AND pair.source = a.attnum
        ORDER BY fk.oid LIMIT 1
      )
    )) ORDER BY a.attnum)
    FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  ), '[]'::json)
) ORDER BY c.relname), '[]'::json)
FROM pg_class c
LEFT JOIN pg_constraint pk ON pk.conrelid = c.oid AND pk.contype = 'p'
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`

/** Every table of the public schema with its first rows, ordered by primary key. */
export async function readTables(postgres: PGlite): Promise<TableState[]> {
  const entries: TableEntry[] = JSON.parse((await runValue(postgres, catalogQuery)) ?? '[]')
  if (entries.length === 0) return []
  const queries = entries.flatMap(({ identifier, order }) => [
    `SELECT count(*) FROM ${identifier}`,
    `SELECT * FROM ${identifier} ORDER BY ${order} LIMIT ${rowLimit}`,
  ])
  const results = await runText(postgres, queries.join(';\n'))
  return entries.map(({ name, columns }, index) => ({
    name,
    columns,
    rows: results[2 * index + 1]?.rows ?? [],
    rowCount: Number(results[2 * index]?.rows[0]?.[0] ?? 0),
  }))
}
