// Rows and sequences in a form that outlives the worker. The schema is not part of it.

import type { PGlite } from '@electric-sql/pglite'
import type { StateCapture } from '../protocol/database'
import { readSequences, setSequence } from './rows-text'
import { runText, runValue } from './text-query'

/** A capture is taken after every request, so it must stay cheap to make and to keep. */
const maxCharacters = 4 * 2 ** 20

const tablesQuery = `
SELECT quote_ident(relname) FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`

/** Catalogs that every change of a schema writes to. */
const catalogs = [
  'pg_attrdef',
  'pg_class',
  'pg_constraint',
  'pg_enum',
  'pg_proc',
  'pg_rewrite',
  'pg_trigger',
  'pg_type',
]

/** The first object id that Postgres gives out after its own objects. */
const firstUserObject = 16384

const versionQuery = `SELECT concat_ws(' ', ${catalogs
  .map((name) => {
    const rows = `FROM ${name} WHERE oid >= ${firstUserObject}`
    return `(SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) ${rows})`
  })
  .join(
    ', ',
  )}, (SELECT sum(xmin::text::bigint) FROM pg_attribute WHERE attrelid >= ${firstUserObject}))`

/** A text that changes with every change of the schema and stays the same for all others. */
export async function schemaVersion(postgres: PGlite): Promise<string> {
  return (await runValue(postgres, versionQuery)) ?? ''
}

/** The content of the database, or null when its schema is not at `seedVersion` or it is too large to keep. */
export async function captureState(
  postgres: PGlite,
  seedVersion: string,
): Promise<StateCapture | null> {
  if ((await schemaVersion(postgres)) !== seedVersion) return null
  const tables: StateCapture['tables'] = []
  let characters = 0
  for (const name of await tableNames(postgres)) {
    const query = `SELECT coalesce(json_agg(t), '[]')::text FROM ${name} t`
    const rows = (await runValue(postgres, query)) ?? '[]'
    characters += rows.length
    if (characters > maxCharacters) return null
    tables.push({ name, rows })
  }
  return { tables, sequences: await readSequences(postgres) }
}

/** Replaces the content of a database that has the seed's schema. All of it or, on an error, nothing. */
export async function restoreState(postgres: PGlite, capture: StateCapture): Promise<void> {
  const known = new Set(await tableNames(postgres))
  const tables = capture.tables.filter(({ name }) => known.has(name))
  // Replicas check no foreign keys, so tables can be filled in any order.
  await runText(postgres, 'BEGIN; SET LOCAL session_replication_role = replica')
  try {
    for (const { name } of tables) await runText(postgres, `DELETE FROM ${name}`)
    for (const { name, rows } of tables) {
      const insert = `INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1)`
      await runText(postgres, insert, [rows])
    }
    await runText(postgres, capture.sequences.map(setSequence).join('\n'))
    await runText(postgres, 'COMMIT')
  } catch (error) {
    await runText(postgres, 'ROLLBACK')
    throw error
  }
}

async function tableNames(postgres: PGlite): Promise<string[]> {
  const [result] = await runText(postgres, tablesQuery)
  return (result?.rows ?? []).flatMap(([name]) => name ?? [])
}
