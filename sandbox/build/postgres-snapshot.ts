// The data directory that every Postgres worker starts from: migration and seed applied, then trimmed.

import { readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { seedSql } from './seed-sql'

const dataDirectory = PGlite.paths.PGDATA
const migration = new URL('../database/migration.sql', import.meta.url)

/** Texts that decide what is in the snapshot, this program included. */
export async function snapshotInputs(): Promise<string[]> {
  const program = await readFile(new URL(import.meta.url), 'utf8')
  return [program, await readFile(migration, 'utf8'), seedSql()]
}

/** An uncompressed tar of the seeded data directory, without what Postgres can do without. */
export async function buildSnapshot(): Promise<Uint8Array> {
  const postgres = await PGlite.create({
    initDbStartParams: [
      '--wal-segsize=1',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
    ],
  })
  try {
    await postgres.exec(await readFile(migration, 'utf8'))
    await postgres.exec(seedSql())
    await postgres.exec('VACUUM (FULL, ANALYZE)')
    await postgres.exec('CHECKPOINT')
    await trimWriteAheadLog(postgres)
    removeTemplateDatabases(postgres)
    const tar = await postgres.dumpDataDir('none')
    return new Uint8Array(await tar.arrayBuffer())
  } finally {
    await postgres.close()
  }
}

/** Keeps only the current segment, zeroed up to the checkpoint that it ends with: it compresses to nothing. */
async function trimWriteAheadLog(postgres: PGlite): Promise<void> {
  const { rows } = await postgres.query<{ file: string; used: number }>(
    `SELECT file_name AS file, file_offset AS used
     FROM pg_walfile_name_offset(pg_current_wal_insert_lsn())`,
  )
  const current = rows[0]
  if (!current) throw new Error('Postgres named no current write-ahead log segment.')
  const fs = postgres.Module.FS
  const folder = `${dataDirectory}/pg_wal`
  const segments = fs.readdir(folder).filter((name: string) => /^[0-9A-F]{24}$/.test(name))
  if (!segments.includes(current.file)) {
    throw new Error(`Segment ${current.file} is not in pg_wal: the layout of PGlite has changed.`)
  }
  for (const name of segments) {
    const path = `${folder}/${name}`
    if (name !== current.file) fs.unlink(path)
    else fs.writeFile(path, fs.readFile(path).fill(0, current.used))
  }
}

/** Databases template1 (oid 1) and template0 (oid 4) only serve CREATE DATABASE. */
function removeTemplateDatabases(postgres: PGlite): void {
  const fs = postgres.Module.FS
  for (const oid of ['1', '4']) {
    const folder = `${dataDirectory}/base/${oid}`
    for (const name of fs.readdir(folder)) {
      if (name !== '.' && name !== '..') fs.unlink(`${folder}/${name}`)
    }
  }
}
