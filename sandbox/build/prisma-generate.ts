// Writes the Prisma Client and the migration for sandbox/database/schema.prisma. Needs no network and no database.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const engineModule = '@prisma/schema-engine-wasm/schema_engine_bg'

/** Fills `folder`, which holds a schema.prisma, with `client/` and `migration.sql`. */
export async function generateDatabase(folder: string): Promise<void> {
  const schemaFile = path.join(folder, 'schema.prisma')
  await generateClient(schemaFile)
  const schema = await readFile(schemaFile, 'utf8')
  await writeFile(path.join(folder, 'migration.sql'), await migrationSql(schema))
}

async function generateClient(schemaFile: string): Promise<void> {
  const cli = path.join(path.dirname(require.resolve('prisma/package.json')), 'build/index.js')
  const child = spawn(process.execPath, [cli, 'generate', '--schema', schemaFile], {
    // The CLI looks for a native schema engine although `generate` never runs it: any file will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: schemaFile, CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  const [exitCode] = await once(child, 'close')
  if (exitCode !== 0) {
    throw new Error(`prisma generate ended with code ${exitCode}. Fix the schema:\n${output}`)
  }
}

/** The SQL that turns an empty database into `schema`, as `prisma migrate diff` would print it. */
async function migrationSql(schema: string): Promise<string> {
  const { SchemaEngine } = await loadSchemaEngine()
  const files = [{ path: 'schema.prisma', content: schema }]
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    unconnectedAdapter(),
  )
  const result = await engine.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  if (result.stdout === null) throw new Error('The schema engine printed no migration.')
  return `${result.stdout.trim()}\n`
}

async function loadSchemaEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const bindings = await import(engineModule)
  const wasmFile = require.resolve(engineModule).replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    './schema_engine_bg.js': bindings,
  })
  bindings.__wbg_set_wasm(instance.exports)
  // The binding types leave out what wasm-bindgen's own loader calls.
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return bindings
}

/** The engine asks for a driver adapter even to compare two schemas; its only query is the version. */
function unconnectedAdapter() {
  const ok = (value: unknown) => Promise.resolve({ ok: true, value })
  const version = { columnNames: ['version'], columnTypes: [7], rows: [['PostgreSQL 18.0']] }
  const identity = {
    provider: 'postgres',
    adapterName: 'unconnected',
    errorRegistry: { consumeError() {} },
  }
  const connection = {
    ...identity,
    queryRaw: () => ok(version),
    executeRaw: () => ok(0),
    executeScript: () => ok(undefined),
    getConnectionInfo: () => ({
      ok: true,
      value: { schemaName: 'public', supportsRelationJoins: true },
    }),
    startTransaction: () => ok({}),
    dispose: () => ok(undefined),
  }
  return {
    ...identity,
    connect: () => ok(connection),
    connectToShadowDb: () => ok(connection),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await generateDatabase(fileURLToPath(new URL('../database', import.meta.url)))
}
