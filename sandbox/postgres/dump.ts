// A database as one SQL script for an empty database.

import type { PGlite } from '@electric-sql/pglite'
import { readInserts, readSequences, setSequence } from './rows-text'
import { readSchema } from './schema-text'
import { runValue } from './text-query'

/** Schema, rows and sequence positions of the public schema as SQL text. */
export async function dumpSql(postgres: PGlite): Promise<string> {
  const version = await runValue(postgres, 'SHOW server_version')
  const schema = await readSchema(postgres)
  const sections = [
    header(version ?? 'unknown'),
    ...schema.beforeRows,
    ...(await readInserts(postgres)),
    ...(await readSequences(postgres)).map(setSequence),
    ...schema.afterRows,
    'COMMIT;',
  ]
  return `${sections.join('\n\n')}\n`
}

function header(version: string): string {
  return `-- The database of one lab, PostgreSQL ${version}.
-- To replay it in an empty database: psql -v ON_ERROR_STOP=1 -f dump.sql
-- Rebuilt from the catalog of the public schema (pg_get_constraintdef, pg_get_indexdef, ...):
-- types, sequences, tables, functions, views, rows, indexes, foreign keys, triggers.
-- Roles, grants, comments and row policies are left out.

BEGIN;
SET check_function_bodies = false;`
}
